import { afterNextRender, Component, computed, type ElementRef, linkedSignal, viewChild } from '@angular/core';
import { deskOrigins } from 'iadvize-desk-events';
import { injectDeskState, injectFocusedVisitor } from 'iadvize-desk-events/angular';

@Component({
  selector: 'app-root',
  template: `
    <header>
      <h1>Customer service</h1>
      <button type="button" [attr.aria-pressed]="isShown()" (click)="isShown.set(!isShown())">Show console</button>
    </header>
    <main>
      <iframe
        #frame
        id="desk"
        title="iAdvize desk"
        allow="microphone; camera; autoplay; clipboard-write"
        [hidden]="!isShown()"
      ></iframe>
      <section aria-label="Customer record" aria-live="polite">
        @if (visitor(); as focused) {
          <h2>{{ focused.profile.firstName ?? 'Unnamed visitor' }}</h2>
          <p>{{ match() }}</p>
        } @else {
          <h2>No visitor in focus</h2>
        }
      </section>
    </main>
  `,
})
export class App {
  /** What the agent chooses with the button holds until there are conversations again, or no more. */
  protected readonly isShown = linkedSignal(injectDeskState(({ conversations }) => conversations.length > 0));
  protected readonly visitor = injectFocusedVisitor();
  // Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
  protected readonly match = computed(() => {
    const { externalId, email } = this.visitor()?.profile ?? {};
    if (externalId) return `Customer ${externalId}`;
    return email ? `Possible match: ${email}` : 'Not a known customer';
  });
  private readonly frame = viewChild.required<ElementRef<HTMLIFrameElement>>('frame');

  constructor() {
    // Once, and in the browser only: a desk that has loaded stays.
    afterNextRender(() => {
      this.frame().nativeElement.src = deskOrigins.ha;
    });
  }
}
