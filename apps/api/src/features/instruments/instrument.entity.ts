import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One edition of an audit instrument. Editions stand side by side; an audit keeps to the one it began with. */
@Entity('instruments')
@Unique('instruments_edition_unique', ['code', 'edition'])
@Check('instruments_status_check', "status IN ('OFFERED', 'RETIRED')")
export class Instrument {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'instruments_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  edition!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text', { name: 'title_fr' })
  titleFr!: string;

  /** Who wrote it, or which file it came from. */
  @Column('text', { name: 'source_en' })
  sourceEn!: string;

  @Column('text', { name: 'source_fr' })
  sourceFr!: string;

  /** RETIRED: kept for the audits that use it, not offered for new ones. */
  @Column('text', { default: 'OFFERED' })
  status!: string;

  @Column('timestamptz', { name: 'imported_at', default: () => 'now()' })
  importedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
