export interface WholeWordsProps {
  text: string
}
