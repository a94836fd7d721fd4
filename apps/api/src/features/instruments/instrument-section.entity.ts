import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A section of an instrument. Never changes once an audit uses the instrument. */
@Entity('instrument_sections')
@Unique('instrument_sections_no_unique', ['instrumentId', 'sectionNo'])
@Check('instrument_sections_no_check', 'section_no >= 1')
export class InstrumentSection {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'instrument_sections_pk' })
  id!: string;

  @Column('uuid', { name: 'instrument_id' })
  @ForeignKey('Instrument', { name: 'instrument_sections_instrument_fk' })
  instrumentId!: string;

  @Column('integer', { name: 'section_no' })
  sectionNo!: number;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text', { name: 'title_fr' })
  titleFr!: string;
}
