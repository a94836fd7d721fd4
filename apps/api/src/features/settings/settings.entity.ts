import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What holds for the whole installation: one row. */
@Entity('settings')
@Check('settings_one_row_check', "id = 'installation'")
@Index('settings_letterhead_index', ['letterheadId'])
export class Settings {
  @PrimaryColumn('text', { default: 'installation', primaryKeyConstraintName: 'settings_pk' })
  id!: string;

  /** Null until somebody has said who the authority is. */
  @Column('uuid', { name: 'letterhead_id', nullable: true })
  @ForeignKey('Letterhead', { name: 'settings_letterhead_fk' })
  letterheadId!: string | null;

  @Column('text', { name: 'public_url', nullable: true })
  publicUrl!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
