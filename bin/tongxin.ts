import { commands } from './commands/index.ts';
import { createContext } from './terminal/context.ts';
import { interruptions } from './terminal/interruption.ts';
import { runCommandLine, type Program } from './terminal/parser.ts';
import { reportProblem } from './terminal/problem.ts';

const program: Program = {
  name: 'tongxin',
  title: {
    zh: '同心：城市教育工会的数据平台',
    en: 'Tongxin: the data platform of a city education union',
  },
  details: {
    zh: `环境变量：
  DATA_DIR      数据文件夹（默认 ./data）
  DATABASE_URL  PostgreSQL 服务器；不设置则使用 DATA_DIR 中的内置数据库
  PORT          服务端口（默认 4000）
  HOST          监听的地址（默认 127.0.0.1；TLS_CERT、TLS_KEY、TRUST_PROXY 见 docs/operations.md）
  PUBLIC_URL    用户访问本服务的地址，用于一次性链接（默认本机）
  SESSION_...   登录会话的时限（见 docs/operations.md）
  REPORTS_DIR   定时报告写到哪个文件夹（默认 DATA_DIR 下的 reports）
  WEBHOOK_HOSTS 定时任务可通知的主机，用逗号分开（默认无）
  SOFFICE       生成 PDF 的 LibreOffice 程序（默认在 PATH 中找 soffice）
  BUDGET_...    请求和密钥的额度（见 docs/operations.md）
  LANG          界面语言：en 开头为英文，否则中文
  DEBUG         设为 tongxin 时，程序内部错误附带堆栈
退出码：0 完成；1 数据有错误；2 用法、设置有误或条件不具备；70 程序内部错误；130 被 Ctrl-C 中断`,
    en: `Environment:
  DATA_DIR      folder of the data (default ./data)
  DATABASE_URL  a PostgreSQL server; without it the embedded one in DATA_DIR
  PORT          where to serve (default 4000)
  HOST          address to listen on (default 127.0.0.1); TLS_CERT, TLS_KEY, TRUST_PROXY: docs/operations.md
  PUBLIC_URL    the address that people use, for one-time links (default this machine)
  SESSION_...   time-outs of sessions (docs/operations.md)
  REPORTS_DIR   folder that scheduled reports go to (default reports in DATA_DIR)
  WEBHOOK_HOSTS hosts that schedules may notify, separated by commas (default none)
  SOFFICE       the LibreOffice program that makes PDF (default soffice on the PATH)
  BUDGET_...    what requests and keys may cost (docs/operations.md)
  LANG          language: English when it begins with en, else Chinese
  DEBUG         tongxin: internal errors come with their stack
Exit codes: 0 done; 1 faults in the data; 2 wrong use, wrong settings or something in the way;
  70 internal error; 130 interrupted by Ctrl-C`,
  },
};

// a reader that closes early, such as `head`, does not stop the work
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const context = createContext(process.env, interruptions());
process.on('uncaughtException', (error) => {
  void reportProblem(error, context).then((code) => process.exit(code));
});
try {
  process.exitCode = await runCommandLine(program, commands, process.argv.slice(2), context);
} catch (error) {
  process.exitCode = await reportProblem(error, context);
} finally {
  context.progress.end();
}
