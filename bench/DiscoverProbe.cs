using Microsoft.Playwright;

namespace Dashboard.Bench;

/// <summary>Measures Discover in the browser: each time is from the event to the frame that shows its effect, by the page's own clock.</summary>
internal sealed class DiscoverProbe(IPage page)
{
    private const string Query = ".query-host .cm-content";

    /// <summary>Waits until a search is drawn that found so many lines.</summary>
    public Task DrawnAsync(int total) => page.Locator($".discover[data-state=still] .hits[data-total='{total}']").WaitForAsync(new() { Timeout = 120_000 });

    /// <summary>Types a query and presses Enter: from the key to its lines and its bars, in milliseconds.</summary>
    public async Task<double> AskAsync(string query, int total)
    {
        await page.Locator(Query).ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(query);
        await page.EvaluateAsync(
            $$"""
            () => {
              const first = () => document.querySelector('.docs tbody tr[data-key]')?.dataset.key, before = first();
              window.benchDrawn = new Promise((resolve, reject) => document.addEventListener('keydown', () => {
                const start = performance.now();
                const look = () => {
                  const drawn = document.querySelector(".discover[data-state=still] .hits[data-total='{{total}}']") && first() && first() !== before && document.querySelector('.hist[data-bars]');
                  if (drawn) resolve(performance.now() - start);
                  else if (performance.now() - start > 60000) reject(new Error('not drawn within a minute'));
                  else requestAnimationFrame(look);
                };
                look();
              }, { capture: true, once: true }));
            }
            """);
        await page.Keyboard.PressAsync("Enter");
        return await page.EvaluateAsync<double>("() => window.benchDrawn");
    }

    /// <summary>From the click on Discover's link to a page whose fields, lines and query line are there, in milliseconds.</summary>
    public Task<double> OpenAsync(string address, int total) => page.EvaluateAsync<double>(
        $$"""
        () => new Promise((resolve, reject) => {
          const start = performance.now();
          const look = () => {
            const usable = document.querySelector(".discover[data-state=still] .hits[data-total='{{total}}']") && document.querySelector('.docs tbody tr[data-key]')
              && document.querySelectorAll('.fields [data-field]').length > 5 && document.querySelector('{{Query}}');
            if (usable) resolve(performance.now() - start);
            else if (performance.now() - start > 60000) reject(new Error('not usable within a minute'));
            else requestAnimationFrame(look);
          };
          Blazor.navigateTo('{{address}}');
          look();
        })
        """);

    /// <summary>Types letter by letter as a quick typist: the longest that a letter took to be on the screen, in milliseconds.</summary>
    public async Task<double> TypeAsync(string words)
    {
        await page.Locator(Query).ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.EvaluateAsync(
            """
            () => {
              window.benchLongest = 0;
              document.addEventListener('keydown', event => {
                const start = event.timeStamp;
                requestAnimationFrame(() => requestAnimationFrame(now => window.benchLongest = Math.max(window.benchLongest, performance.now() - start)));
              }, { capture: true });
            }
            """);
        await page.Keyboard.TypeAsync(words, new() { Delay = 60 });
        return await page.EvaluateAsync<double>("() => new Promise(done => setTimeout(() => done(window.benchLongest), 200))");
    }

    /// <summary>From the last letter to a list of completions, in milliseconds.</summary>
    public Task<double> CompletedAsync() => page.EvaluateAsync<double>(
        """
        () => new Promise((resolve, reject) => {
          const start = performance.now();
          const look = () => document.querySelector('.cm-tooltip-autocomplete li') ? resolve(performance.now() - start) : performance.now() - start > 20000 ? reject(new Error('no completions')) : requestAnimationFrame(look);
          look();
        })
        """);

    /// <summary>From a letter in the box above the fields to the fields that fit, in milliseconds.</summary>
    public Task<double> FindFieldAsync(string words, string first) => page.EvaluateAsync<double>(
        $$"""
        () => new Promise((resolve, reject) => {
          const start = performance.now(), box = document.querySelector('.fields input[type=search]');
          const look = () => [...document.querySelectorAll('.fields [data-field]')].some(item => item.dataset.field === '{{first}}') ? resolve(performance.now() - start)
            : performance.now() - start > 20000 ? reject(new Error('not found')) : requestAnimationFrame(look);
          box.value = '{{words}}';
          box.dispatchEvent(new Event('input', { bubbles: true }));
          look();
        })
        """);
}
