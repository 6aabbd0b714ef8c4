import { Migration } from '@mikro-orm/migrations';

/** What stores hold of awards as free text, by the code that it becomes, as the code list reads it on this day. */
const READ: Readonly<Record<string, readonly string[]>> = {
  first: ['first', '一等奖', '一等', '壹等奖', '壹等', '1等奖', '1等', 'i等奖', 'firstprize', '1stprize', '1st'],
  second: ['second', '二等奖', '二等', '贰等奖', '贰等', '2等奖', '2等', 'ii等奖', 'secondprize', '2ndprize', '2nd'],
  third: ['third', '三等奖', '三等', '叁等奖', '叁等', '3等奖', '3等', 'iii等奖', 'thirdprize', '3rdprize', '3rd'],
  special: ['special', '特等奖', '特等', '特别奖', 'specialprize', 'grandprize'],
  excellent: ['excellent', '优秀奖', '优秀', '优胜奖', '优胜', 'excellence'],
};
const NONE = ['', '无', '没有', '无奖项', '未获奖', '未获', '没有获奖', '参赛', '参与', '参加', '-', '—', '/', 'none', 'noaward'];

const list = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');

/**
 * Awards become a code list. Stored texts become what an import reads them as now: 一等奖 becomes `first`; 参赛, 无 and the like, which
 * are no awards, become empty; any other text is some award and becomes `other`. Rows keep their revision: no kept sum reads awards.
 */
export class Migration20261130094000_awards extends Migration {
  override name = 'Migration20261130094000_awards';

  override up(): void {
    const plain = `lower(regexp_replace(normalize(award, NFKC), '\\s', '', 'g'))`;
    const cases = Object.entries(READ).map(
      ([code, texts]) => `when ${plain} in (${list(texts)}) then '${code}'`,
    );
    this.addSql(
      'alter table "contest_entries" drop constraint "contest_entries_award_check"',
    );
    this.addSql(
      `update contest_entries set award = case when ${plain} in (${list(NONE)}) then null ${cases.join(' ')} else 'other' end
      where award not in ('first', 'second', 'third', 'special', 'excellent', 'other')`,
    );
    this.addSql(
      `alter table "contest_entries" add constraint "contest_entries_award_check" check (award in ('first', 'second', 'third', 'special', 'excellent', 'other'))`,
    );
  }

  override down(): void {
    this.addSql(
      'alter table "contest_entries" drop constraint "contest_entries_award_check"',
    );
    this.addSql(
      `alter table "contest_entries" add constraint "contest_entries_award_check" check (length(award) >= 1 and length(award) <= 64)`,
    );
  }
}
