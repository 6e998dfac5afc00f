using Microsoft.Playwright;

namespace Dashboard.Bench;

/// <summary>Measures the list of pods in the browser: each time is from the event to the next frame that shows its effect, by the page's own clock.</summary>
internal sealed class ListProbe(IPage page)
{
    private const string Table = ".dt[data-rows-ready]";

    /// <summary>From the click on the link to the drawn first screen, and to the list that counts, sorts and filters all pods; in milliseconds.</summary>
    public async Task<(double FirstScreen, double Whole)> OpenPodsAsync(int atLeast)
    {
        var whole = await MeasureAsync(
            "window.benchFirstScreen = undefined; document.querySelector(\"nav a[href*='/cluster/pods']\").click()",
            $$"""
            (() => {
              const drawn = document.querySelectorAll('{{Table}} tbody tr[data-key]').length > 10;
              if (drawn) window.benchFirstScreen ??= performance.now() - start;
              return drawn && Number(document.querySelector('{{Table}}').dataset.count) >= {{atLeast}};
            })()
            """);
        return (await page.EvaluateAsync<double>("() => window.benchFirstScreen"), whole);
    }

    /// <summary>From the click on a column's head to other rows in the new order.</summary>
    public async Task<double> SortAsync(string column)
    {
        await RememberAsync();
        return await MeasureAsync($"document.querySelector('th[data-column=\"{column}\"] button').click()", "benchFirst() !== window.benchBefore && benchFirst() !== undefined");
    }

    /// <summary>From the last key in the filter's box to the rows that pass it.</summary>
    public async Task<double> FilterAsync(string text)
    {
        await RememberAsync();
        return await MeasureAsync(
            $"(() => {{ const box = document.querySelector('input.filter-input'); box.value = '{text}'; box.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()",
            "document.querySelector('.dt').dataset.count !== window.benchCount && benchFirst() !== undefined");
    }

    /// <summary>Waits until a row's text holds the words, and says when, in milliseconds since 1970.</summary>
    public Task<double> WaitForRowAsync(string key, string words) => page.EvaluateAsync<double>(
        """
        ([key, words]) => new Promise((done, fail) => {
          const end = Date.now() + 30000;
          const look = () => {
            const row = document.querySelector(`tr[data-key="${CSS.escape(key)}"]`);
            if (row?.innerText.includes(words)) done(Date.now());
            else if (Date.now() > end) fail(new Error("never shown: " + key + " " + words + ", row is " + row?.innerText));
            else requestAnimationFrame(look);
          };
          look();
        })
        """, new[] { key, words });

    /// <summary>From the last key in the search's box to the first object's name that holds it.</summary>
    public async Task<double> FindAsync(string name)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("dialog.palette input").WaitForAsync();
        // A person needs this long to type.
        await Task.Delay(1000);
        var took = await MeasureAsync(
            $"(() => {{ const box = document.querySelector('dialog.palette input'); box.value = '{name}'; box.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()",
            $"[...document.querySelectorAll('dialog.palette [id^=palette-Objects]')].some(option => option.innerText.includes('{name}'))");
        await page.Keyboard.PressAsync("Escape");
        return took;
    }

    public Task<string[]> KeysAsync() => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.dt tbody tr[data-key]')].map(row => row.dataset.key)");

    private Task<System.Text.Json.JsonElement?> RememberAsync() => page.EvaluateAsync(
        "() => { window.benchFirst = () => document.querySelector('.dt tbody tr[data-key]')?.dataset.key; window.benchBefore = benchFirst(); window.benchCount = document.querySelector('.dt').dataset.count; }");

    private Task<double> MeasureAsync(string act, string done) => page.EvaluateAsync<double>(
        $$"""
        () => new Promise((resolve, reject) => {
          const start = performance.now();
          const look = () => {
            if ({{done}}) resolve(performance.now() - start);
            else if (performance.now() - start > 60000) reject(new Error("not drawn within a minute"));
            else requestAnimationFrame(look);
          };
          {{act}};
          look();
        })
        """);
}
