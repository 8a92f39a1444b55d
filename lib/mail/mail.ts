import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** Is there a server to hand mail to? */
export function canMail(): boolean {
  return env.SMTP_URL !== undefined;
}

/**
 * Hands a plain-text mail to the server that SMTP_URL names.
 *
 * @throws {Error} if none is named, or it does not take the mail within half a minute.
 */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  if (!env.SMTP_URL) throw new Error("SMTP_URL is not set");
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  try {
    await transport.sendMail({ from: env.SMTP_FROM, ...mail });
  } finally {
    transport.close();
  }
}
