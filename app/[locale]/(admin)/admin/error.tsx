"use client"; // an error boundary is a client component by the framework's rule

export { default } from "@/app/[locale]/(site)/error";
