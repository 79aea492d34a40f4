import { run } from '../../actions/catalogue.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { useSaving } from '../../state/saving.ts';

/** What is wrong with the library as a whole, over the work: it is read only, damaged, or an edit is held. */
export function LibraryBanners() {
  const t = useWords();
  const { readOnly, heldBy, damage } = useLibrary();
  const saving = useSaving();
  const lost = damage.some((file) => file.outcome === 'lost');
  return (
    <>
      {saving.state === 'failed' && saving.code !== null && (
        <Banner tone="bad" actions={<SaveCopy />}>
          {t(`problems.${saving.code}`, { detail: '' }).replace(/ \(\)|(?<= ) /, '')}
        </Banner>
      )}
      {readOnly && (
        <Banner tone="warn" actions={<SaveCopy />}>
          {heldBy === null ? t('shell.readOnly') : t('shell.heldBy', { who: heldBy })}
        </Banner>
      )}
      {damage.length > 0 && (
        <Banner
          tone={lost ? 'bad' : 'warn'}
          actions={
            <Button look="link" onPress={() => run('verify')}>
              {t('shell.seeDamage')}
            </Button>
          }
        >
          {t(lost ? 'shell.damageLost' : 'shell.damageRestored', { count: damage.length })}
        </Banner>
      )}
    </>
  );
}

function SaveCopy() {
  const t = useWords();
  return (
    <Button look="link" onPress={() => run('save-copy')}>
      {t('actions.save-copy')}
    </Button>
  );
}
