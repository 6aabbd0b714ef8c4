import { Post } from '../../../schema/registers/post.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Posts of people at whatever unit, on their first day, with their end. */
export const postsOfPeople = eventsOf('posts of people', Post, {
  person: 'staff',
  on: 'fromOn',
  attributes: { post: codeOf(Post, 'post') },
  numbers: ['toOn'],
});
