/** The shape of a priority; its words stand beside it. */
export function PriorityMark() {
  return (
    <svg class='priority-mark' viewBox='0 0 12 12' aria-hidden='true'>
      <path d='M6 0l6 6-6 6-6-6z' />
    </svg>
  )
}
