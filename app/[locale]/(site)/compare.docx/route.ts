import { comparisonFileHandler } from "@/app/[locale]/(site)/compare/comparison-file";

const answer = comparisonFileHandler("docx");

export { answer as GET, answer as POST };
