import type { MetadataRoute } from "next";
import { baseUrl } from "@/lib/i18n/metadata";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", disallow: ["/admin", "/fr/admin", "/api/auth"] },
    sitemap: `${baseUrl()}/sitemap.xml`,
  };
}
