import type { ComponentType } from 'react';
import type { KindName } from '../../../core/model/kinds.ts';
import type { DraftOf } from './draft.ts';
import { AgreementForm } from './forms/agreement-form.tsx';
import { CommentForm, EventForm, LineForm, PositionForm, UndertakingForm } from './forms/desk-forms.tsx';
import { FactForm } from './forms/fact-form.tsx';
import { BriefingForm, ComparisonForm, MarkForm, SourceForm, TagForm } from './forms/library-forms.tsx';
import { ActorForm, PlaceForm } from './forms/people-forms.tsx';
import { QuoteForm } from './forms/quote-form.tsx';

type Forms = { readonly [K in KindName]?: ComponentType<{ readonly draft: DraftOf<K> }> };

/** The form of each kind. Packs, templates and saved searches are made elsewhere and have none. */
const forms: Forms = {
  fact: FactForm,
  quote: QuoteForm,
  agreement: AgreementForm,
  mark: MarkForm,
  position: PositionForm,
  line: LineForm,
  comment: CommentForm,
  undertaking: UndertakingForm,
  event: EventForm,
  actor: ActorForm,
  place: PlaceForm,
  source: SourceForm,
  tag: TagForm,
  briefing: BriefingForm,
  comparison: ComparisonForm,
};

export const hasForm = (kind: KindName): boolean => forms[kind] !== undefined;

/** The form of a record, whatever its kind. */
export function FormOf<K extends KindName>({
  kind,
  draft,
}: {
  readonly kind: K;
  readonly draft: DraftOf<K>;
}) {
  // The map gives each kind the form of its own draft, which a type parameter cannot say.
  const Form = forms[kind] as ComponentType<{ readonly draft: DraftOf<K> }> | undefined;
  return Form ? <Form draft={draft} /> : null;
}
