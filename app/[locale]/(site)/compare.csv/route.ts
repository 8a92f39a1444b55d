import { comparisonFileHandler } from "@/app/[locale]/(site)/compare/comparison-file";

const answer = comparisonFileHandler("csv");

export { answer as GET, answer as POST };
