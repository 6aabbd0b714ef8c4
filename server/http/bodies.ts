import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Lets `app` parse JSON bodies as before, and remembers them as they came: the text of the JSON body of a request, empty when it has none. */
export function keepBodies(app: FastifyInstance): (request: FastifyRequest) => string {
  const texts = new WeakMap<FastifyRequest, string>(), parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    texts.set(request, text);
    void parse(request, text, done);
  });
  return (request) => texts.get(request) ?? '';
}
