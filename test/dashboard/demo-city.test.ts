import { describe } from '@jest/globals';
import { figuresOfPages } from './demo-city/figures.ts';
import { pagesAlongALine } from './demo-city/lines.ts';
import { pagesAreShown } from './demo-city/pages.ts';
import { pagesOnAPhone } from './demo-city/phone.ts';
import { useOfPages } from './demo-city/use.ts';
import { demoPages } from './support/demo-pages.ts';

// One server and one browser for all, since each takes long to start: the sections that change data come last.
describe('the pages, with the demo city', () => {
  const pages = demoPages();
  describe('as they are shown', () => {
    pagesAreShown(pages);
  });
  describe('on a phone', () => {
    pagesOnAPhone(pages);
  });
  describe('along a line of the hierarchy', () => {
    pagesAlongALine(pages);
  });
  describe('with their numbers', () => {
    figuresOfPages(pages);
  });
  describe('as people use them', () => {
    useOfPages(pages);
  });
});
