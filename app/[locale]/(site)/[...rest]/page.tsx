import { notFound } from "next/navigation";

/** Every address that no other route takes, so that the 404 page has the portal's head and language. */
export default function UnknownPage() {
  notFound();
}
