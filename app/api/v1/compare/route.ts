import { compareAnswer } from "@/lib/api/comparison";
import { answerHead, apiOptions, apiRoute } from "@/lib/api/frame";

/** Plans, or groups of plans, side by side: `plans=nam-1,zaf-1`, or `a=region:africa&b=region:europe`. */
export const GET = apiRoute(({ edition, query }) => ({ ...answerHead(edition), ...compareAnswer(edition, query) }));

export const OPTIONS = apiOptions;
