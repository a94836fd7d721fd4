import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An e-mail to be sent or sent; see the migration for what the columns mean. */
@Entity('outgoing_mails')
@Unique('outgoing_mails_dedupe_key_unique', ['dedupeKey'])
@Check('outgoing_mails_language_check', "language IN ('en', 'fr')")
@Check('outgoing_mails_state_check', "state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')")
@Check('outgoing_mails_attachment_check', '(document_id IS NULL) = (attachment_name IS NULL)')
@Index('outgoing_mails_employer_index', ['employerId', 'createdAt'])
@Index('outgoing_mails_state_index', ['state', 'nextAttemptAt'])
@Index('outgoing_mails_document_index', ['documentId'])
@Index('outgoing_mails_created_index', ['createdAt', 'id'])
export class OutgoingMail {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'outgoing_mails_pk' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'employer_id', nullable: true })
  @ForeignKey('Employer', { name: 'outgoing_mails_employer_fk', onDelete: 'SET NULL' })
  employerId!: string | null;

  @Column('text')
  recipient!: string;

  @Column('text')
  language!: string;

  @Column('jsonb')
  params!: object;

  @Column('text', { name: 'attachment_name', nullable: true })
  attachmentName!: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey('IssuedDocument', { name: 'outgoing_mails_document_fk' })
  documentId!: string | null;

  @Column('text', { name: 'dedupe_key' })
  dedupeKey!: string;

  @Column('text', { default: 'WAITING' })
  state!: string;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'next_attempt_at', default: () => 'now()' })
  nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
}
