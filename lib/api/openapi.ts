import { z } from "zod";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { ENDPOINTS, type Endpoint, endpointWords, parameterSchema, parameterWords } from "./endpoints";
import { API_SCHEMAS } from "./schemas";

/** The OpenAPI 3.1 document of the API, made from the schemas of its answers and the registry of attributes. */
export function openApiDocument(): object {
  const t = translator(DEFAULT_LOCALE, "data");
  const { schemas } = z.toJSONSchema(API_SCHEMAS, { uri: (id) => `#/components/schemas/${id}` });
  return {
    openapi: "3.1.0",
    info: {
      title: "NAP Atlas",
      version: "1",
      description: t("api.lead"),
      license: { name: "CC BY 4.0", identifier: "CC-BY-4.0" },
    },
    servers: [{ url: `${baseUrl()}/api/v1` }],
    // Said, so that nobody looks for a key: the API is open to all.
    security: [],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: {
      schemas: Object.fromEntries(
        // Each is a part of this document: it has no address of its own.
        Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
      ),
    },
  };
}

function operation(endpoint: Endpoint): object {
  const { id, path, pathValues, parameters, answer, example } = endpoint;
  const content = (name: string, type: string) => ({
    [type]: { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const problem = (description: string) => ({ description, content: content("Problem", "application/problem+json") });

  return {
    operationId: id,
    summary: endpointWords(DEFAULT_LOCALE, endpoint),
    description: `Example: ${baseUrl()}/api/v1${example}`,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string", ...(pathValues && { enum: pathValues }) },
      })),
      ...parameters.map((name) => {
        const { schema, several } = parameterSchema(endpoint, name);
        return {
          name,
          in: "query",
          description: parameterWords(DEFAULT_LOCALE, name),
          schema,
          ...(several && { style: "form", explode: false }),
        };
      }),
    ],
    responses: {
      "200": { description: "The answer", content: content(answer, "application/json") },
      "304": { description: "Not changed since the ETag in If-None-Match" },
      "400": problem("A parameter can't be used: it is named, with what is allowed"),
      ...(path.includes("{") && { "404": problem("There is nothing at this address") }),
      "429": problem("Too many requests: wait as long as Retry-After says"),
    },
  };
}
