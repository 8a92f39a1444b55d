import { comparisonFileHandler } from "../compare/comparison-file";

const answer = comparisonFileHandler("csv");

export { answer as GET, answer as POST };
