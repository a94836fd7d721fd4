import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A person's feed of due dates. The token of its address is never stored, only its SHA-256. */
@Entity('calendar_feeds')
@Unique('calendar_feeds_token_hash_unique', ['tokenHash'])
@Check('calendar_feeds_language_check', "language IN ('en', 'fr')")
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'calendar_feeds_pk' })
  @ForeignKey('User', { name: 'calendar_feeds_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text')
  language!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_read_at', nullable: true })
  lastReadAt!: Date | null;
}
