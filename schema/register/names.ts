/** `fullTimeTeacher` as `full_time_teacher`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `full_time_teacher` as `FullTimeTeacher`. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `Membership` as `membership`. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `unit_code` as `unitCode`. */
export const camelCase = (name: string): string => lowerFirst(pascalCase(name));
