import { Alert } from 'antd';
import { encodingNote, fileNotes } from '../../../base/file-notes.ts';
import { useLanguage } from '../../app/language.tsx';
import type { PackageReport } from '../../client/send-package.ts';

/** Notes on the files of a package; notes that the sender should check are warnings. */
export function FileNotes({ report }: { readonly report: PackageReport }): React.JSX.Element {
  const { t } = useLanguage();
  const encodings = encodingNote(report.tables);
  return (
    <>
      {fileNotes(report.tables, report.hiddenSheets).map((note) => (
        <Alert key={note.en} type="warning" showIcon title={t(note)} />
      ))}
      {encodings && (
        <Alert
          type={encodings.isMixed ? 'warning' : 'info'}
          title={`${t({ zh: '编码', en: 'Encoding' })} – ${t(encodings.text)}`}
        />
      )}
    </>
  );
}
