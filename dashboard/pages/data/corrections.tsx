import { Alert, Button } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { PackageReport } from '../../client/send-package.ts';

/**
 * If a package changes the identity of people on record: offers to check it again as corrections,
 * and shows that it is treated as corrections. Otherwise nothing.
 */
export function Corrections({
  report,
  isCorrecting,
  isBusy,
  onChange,
}: {
  readonly report: PackageReport;
  readonly isCorrecting: boolean;
  readonly isBusy: boolean;
  readonly onChange: (isCorrecting: boolean) => void;
}): React.JSX.Element | null {
  const { t } = useLanguage();
  const isWritten = report.outcome === 'WRITTEN' || report.outcome === 'UNCHANGED';
  if (isCorrecting && isWritten) return null;
  if (isCorrecting)
    return (
      <Alert
        type="warning"
        showIcon
        title={t({
          zh: '按更正检查：写入时，已登记人员的姓名、性别、出生日期将改为文件中的内容。请确认工号指的是同一个人。',
          en:
            'Checked as corrections: when it is written, name, gender and day of birth of people ' +
            'on record become what the file says. Make sure that each number means the same person.',
        })}
        action={
          <Button
            disabled={isBusy}
            onClick={() => {
              onChange(false);
            }}
          >
            {t({ zh: '不作更正', en: 'Do not correct' })}
          </Button>
        }
      />
    );
  if (!report.faults.some(({ code }) => code === 'IDENTITY_DIFFERS')) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t({
        zh: '文件中有人与登记的姓名、性别或出生日期不同。确是登记有误的，可按更正重新检查；是另一个人的，请在文件中改用另一个工号。',
        en:
          'The file names people whose name, gender or day of birth is another one on record. ' +
          'Where the record is wrong, check the file again as corrections; where it is somebody ' +
          'else, give another number in the file.',
      })}
      action={
        <Button
          disabled={isBusy}
          onClick={() => {
            onChange(true);
          }}
        >
          {t({ zh: '按更正检查', en: 'Check as corrections' })}
        </Button>
      }
    />
  );
}
