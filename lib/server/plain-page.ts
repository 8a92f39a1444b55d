import { PLAIN_WORDS_MARK } from "@/lib/forms";

const WORDS = {
  en: {
    400: ["This address can't be read", "Check it for stray characters, or start from the overview."],
    403: ["This was not sent from here", "Open the page on this portal and send it from there."],
    405: ["This can't be done here", "The address exists for reading only."],
    409: [
      "This page is from before an update",
      "Nothing was saved. Open the page again and send it from there; go back first to copy what you typed.",
    ],
    413: [
      "That is too much to send",
      "Nothing was saved. A file may have 8 MB (10 MB with the form around it), any other form 1 MB.",
    ],
    414: ["This address is too long", "Choose fewer filters, or start from the overview."],
    415: ["This is not a form", "Open the page on this portal and send its form."],
    429: [
      "Too many requests",
      "You, or others in your network, asked for more than a person can read. Wait a minute, then go on.",
    ],
    500: ["Something broke on our side", "Try again in a minute. If it stays, report it with the number below."],
    503: ["The portal can't reach its data", "Try again in a minute. If it stays, report it with the number below."],
    507: [
      "Nothing was saved: the server has no room left",
      "Its disk is full, and its operator can read that in the log. Go back to find what you typed, copy it, and save again later.",
    ],
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
    409: [
      "Cette page date d’avant une mise à jour",
      "Rien n’a été enregistré. Rouvrez la page et envoyez-la depuis celle-ci ; revenez d’abord en arrière pour copier votre saisie.",
    ],
    413: [
      "L’envoi est trop volumineux",
      "Rien n’a été enregistré. Un fichier peut atteindre 8 Mo (10 Mo avec le formulaire qui l’entoure), tout autre formulaire 1 Mo.",
    ],
    414: ["Cette adresse est trop longue", "Choisissez moins de filtres ou repartez de l’accueil."],
    415: ["Cet envoi n’est pas un formulaire", "Ouvrez la page sur ce portail et envoyez son formulaire."],
    429: [
      "Trop de requêtes",
      "Vous, ou d’autres personnes de votre réseau, avez demandé plus de pages qu’on ne peut en lire. Attendez une minute avant de continuer.",
    ],
    500: [
      "Une erreur s’est produite de notre côté",
      "Réessayez dans une minute. Si le problème persiste, signalez-le avec le numéro ci-dessous.",
    ],
    503: [
      "Le portail n’accède pas à ses données",
      "Réessayez dans une minute. Si le problème persiste, signalez-le avec le numéro ci-dessous.",
    ],
    507: [
      "Rien n’a été enregistré : le serveur n’a plus de place",
      "Son disque est plein, et son exploitant peut le lire dans le journal. Revenez en arrière pour retrouver votre saisie, copiez-la et enregistrez plus tard.",
    ],
    overview: "Accueil",
    request: "Requête",
  },
} as const;

export type PlainStatus = 400 | 403 | 405 | 409 | 413 | 414 | 415 | 429 | 500 | 503 | 507;

const STYLE =
  ":root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}small{opacity:.75}";

/**
 * A page that needs neither Next nor the database, in the language of the path.
 *
 * @param requestId shown so that an operator can find the request in the log; must be safe in HTML.
 */
export function plainPage(status: PlainStatus, pathname: string, requestId: string): string {
  const locale = localeOf(pathname);
  const words = WORDS[locale];
  const [title, advice] = words[status];
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} | NAP Atlas</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${advice}</p><p><a href="${locale === "fr" ? "/fr" : "/"}">${words.overview}</a></p><p><small>${words.request} ${requestId}</small></p></main></body></html>`;
}

/**
 * The same for a form that a script sent: it shows these words where it stands and keeps what was typed. Next hands a
 * text/plain answer to the form as the message of an error, known by its beginning.
 */
export function plainWords(status: PlainStatus, pathname: string): string {
  return `${PLAIN_WORDS_MARK}${WORDS[localeOf(pathname)][status].join(". ")}`;
}

function localeOf(pathname: string): "en" | "fr" {
  return pathname === "/fr" || pathname.startsWith("/fr/") ? "fr" : "en";
}
