import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** the unparsed JSON body; empty if there is none */
    jsonText: string;
  }
}

/** Keeps the text of JSON bodies when `app` parses them, see {@link FastifyRequest.jsonText}. */
export function keepBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest('jsonText', '');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, text: string, done) => {
      request.jsonText = text;
      void parse(request, text, done);
    },
  );
}
