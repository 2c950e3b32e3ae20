import '@angular/compiler';
import { Component, type EnvironmentProviders, type Provider, type Type } from '@angular/core';
import { getTestBed, TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';

/** Starts Angular's TestBed. Each page has one. */
export function startTestBed(): void {
  getTestBed().initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
}

/** An application, as TestBed makes one. */
export type Providers = ReadonlyArray<Provider | EnvironmentProviders>;

/** Creates a component in an application of its own. Its view follows changes by itself, as in a page. */
export function mountInApplication<View>(providers: Providers, template: string, view: Type<View>) {
  TestBed.configureTestingModule({ providers: [...providers] });
  // As a decorator does it.
  const fixture = TestBed.createComponent(Component({ selector: 'app-view', template })(view));
  fixture.autoDetectChanges();
  return { fixture, text: (): string => fixture.nativeElement.textContent };
}
