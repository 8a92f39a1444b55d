const WORDS = {
  en: {
    400: ["This address can't be read", "Check it for stray characters, or start from the overview."],
    403: ["This was not sent from here", "Open the page on this portal and send it from there."],
    405: ["This can't be done here", "The address exists for reading only."],
    413: ["That is too much to send", "A file may have 10 MB, a form 1 MB."],
    414: ["This address is too long", "Choose fewer filters, or start from the overview."],
    415: ["This is not a form", "Open the page on this portal and send its form."],
    429: ["Too many requests", "Wait a minute, then go on."],
    500: ["Something broke on our side", "Try again in a minute. If it stays, report it with the number below."],
    503: ["The portal can't reach its data", "Try again in a minute. If it stays, report it with the number below."],
    overview: "Overview",
    request: "Request",
  },
  fr: {
    400: [
      "Cette adresse est illisible",
      "Vérifiez qu’elle ne contient pas de caractère parasite ou repartez de l’accueil.",
    ],
    403: ["Cet envoi ne vient pas d’ici", "Ouvrez la page sur ce portail et envoyez-la depuis celle-ci."],
    405: ["Cette action est impossible ici", "L’adresse n’existe qu’en lecture."],
    413: ["L’envoi est trop volumineux", "Un fichier peut atteindre 10 Mo, un formulaire 1 Mo."],
    414: ["Cette adresse est trop longue", "Choisissez moins de filtres ou repartez de l’accueil."],
    415: ["Cet envoi n’est pas un formulaire", "Ouvrez la page sur ce portail et envoyez son formulaire."],
    429: ["Trop de requêtes", "Attendez une minute avant de continuer."],
    500: [
      "Une erreur s’est produite de notre côté",
      "Réessayez dans une minute. Si le problème persiste, signalez-le avec le numéro ci-dessous.",
    ],
    503: [
      "Le portail n’accède pas à ses données",
      "Réessayez dans une minute. Si le problème persiste, signalez-le avec le numéro ci-dessous.",
    ],
    overview: "Accueil",
    request: "Requête",
  },
} as const;

export type PlainStatus = 400 | 403 | 405 | 413 | 414 | 415 | 429 | 500 | 503;

const STYLE =
  ":root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}small{opacity:.75}";

/**
 * A page that needs neither Next nor the database, in the language of the path.
 *
 * @param requestId shown so that an operator can find the request in the log; must be safe in HTML.
 */
export function plainPage(status: PlainStatus, pathname: string, requestId: string): string {
  const locale = pathname === "/fr" || pathname.startsWith("/fr/") ? "fr" : "en";
  const words = WORDS[locale];
  const [title, advice] = words[status];
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} | NAP Atlas</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${advice}</p><p><a href="${locale === "fr" ? "/fr" : "/"}">${words.overview}</a></p><p><small>${words.request} ${requestId}</small></p></main></body></html>`;
}
