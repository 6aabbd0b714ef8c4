/** The option of commands that can use a running service. */
export const OFFLINE = Object.freeze({
  flags: '--offline',
  about: {
    zh: '不询问正在运行的服务，自行读取数据',
    en: 'do not ask the service that runs, load the data here',
  },
});
