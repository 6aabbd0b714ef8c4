import { Alert, Modal, Typography } from 'antd';
import { useLanguage } from '../../app/language.tsx';

/** A link or key that is shown this once, to be copied. */
export interface OneTimeText {
  readonly kind: 'link' | 'key';
  readonly text: string;
}

/** Shows a link or key once; nothing for null. */
export function OneTimeDialog({
  shown,
  onClose,
}: {
  readonly shown: OneTimeText | null;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Modal
      open={shown !== null}
      onCancel={onClose}
      onOk={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
      okText={t({ zh: '已保存', en: 'I have saved it' })}
      title={
        shown?.kind === 'key'
          ? t({ zh: '新的密钥', en: 'The new key' })
          : t({ zh: '一次性链接', en: 'The one-time link' })
      }
    >
      <Alert
        type="warning"
        showIcon
        title={
          shown?.kind === 'key'
            ? t({ zh: '密钥只显示这一次，请复制保存。', en: 'It is shown this once: copy it.' })
            : t({
                zh: '只显示这一次：请复制并交给本人设置密码，24 小时内有效，只能用一次。',
                en: 'It is shown this once: give it to the person, who sets a password with it within 24 hours.',
              })
        }
        style={{ marginBottom: 12 }}
      />
      <Typography.Paragraph copyable code style={{ overflowWrap: 'anywhere' }}>
        {shown?.text}
      </Typography.Paragraph>
    </Modal>
  );
}

/** The address of a one-time link on this service. */
export const linkText = (token: string): OneTimeText => ({
  kind: 'link',
  text: `${location.origin}/setup#link=${token}`,
});
