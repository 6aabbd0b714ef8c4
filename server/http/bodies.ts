import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** the JSON body as it came; empty where there is none */
    jsonText: string;
  }
}

/** Lets `app` parse JSON bodies as before, and remembers them as they came, see {@link FastifyRequest.jsonText}. */
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
