import { TongxinError } from '../../base/errors/errors.ts';
import { LOGIN_PATTERN, MAX_NAME_LENGTH } from '../../schema/system/account.ts';

const LOGIN = new RegExp(LOGIN_PATTERN);

/** A login name as it is stored: full-width characters and upper case are folded. */
export const foldedLogin = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A valid login name as it is stored. Throws INVALID_LOGIN. */
export function loginOf(text: string): string {
  const login = foldedLogin(text);
  if (!LOGIN.test(login)) throw new TongxinError('INVALID_LOGIN', { login: text.slice(0, 40) });
  return login;
}

/** A valid display name as it is stored. Throws INVALID_PERSON_NAME. */
export function personNameOf(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > MAX_NAME_LENGTH || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(name))
    throw new TongxinError('INVALID_PERSON_NAME', {
      name: text.slice(0, MAX_NAME_LENGTH),
      max: MAX_NAME_LENGTH,
    });
  return name;
}

/** An account as the author of changes: the person's name and the login name, which is unique. */
export const actorOf = ({
  name,
  login,
}: {
  readonly name: string;
  readonly login: string;
}): string => `${name} (${login})`;
