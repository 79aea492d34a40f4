import { Button } from '../elements/button.tsx';

export const save = (): unknown => Button;
