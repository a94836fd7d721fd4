import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Two people of whom somebody has said that they are two: they are not proposed as one again. */
@Entity('people_told_apart')
@Check('people_told_apart_order_check', 'first_id < second_id')
@Index('people_told_apart_second_index', ['secondId'])
export class ToldApart {
  @PrimaryColumn('uuid', { name: 'first_id', primaryKeyConstraintName: 'people_told_apart_pk' })
  @ForeignKey('Person', { name: 'people_told_apart_first_fk', onDelete: 'CASCADE' })
  firstId!: string;

  @PrimaryColumn('uuid', { name: 'second_id', primaryKeyConstraintName: 'people_told_apart_pk' })
  @ForeignKey('Person', { name: 'people_told_apart_second_fk', onDelete: 'CASCADE' })
  secondId!: string;
}
