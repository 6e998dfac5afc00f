using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>Filters of a list: words, labels, fields, states; and what is said of wrong ones.</summary>
[Collection(AppCollection.Name)]
public sealed partial class FilterTests(AppFixture fixture)
{
    /// <summary>What is typed, and what must be told of it.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "label:=checkout", "is no label key" },
        { "label:app=che$out", "is no label value" },
        { "label:", "Write a label after it" },
        { "field:spec.nodeName", "Write a field with its value" },
        { "field:spec/node name=x", "Write a field with its value" },
    };

    [Fact]
    public async Task Words_Typed_LeaveTheRowsThatHaveThem()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");

        await ListPage.Filter(page).PressSequentiallyAsync("checkout -proxy");

        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 5 && names.All(name => name.Contains("checkout", StringComparison.Ordinal)));
        await Expect(page).ToHaveURLAsync(CheckoutUrl());
        await ListPage.Filter(page).FillAsync("");
        await Expect(ListPage.Rows(page).Nth(20)).ToBeAttachedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Label_Entered_StandsAsAChipAndCanBeTakenAway()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");

        await ListPage.Filter(page).FillAsync("label:app=ledger,invoices");
        await ListPage.Filter(page).PressAsync("Enter");

        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 3 && names.All(name => name.StartsWith("ledger-", StringComparison.Ordinal) || name.StartsWith("invoices-", StringComparison.Ordinal)));
        await Expect(ListPage.Filter(page)).ToHaveValueAsync("");
        await ListPage.Chip(page, "app = ledger, invoices").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ListPage.Rows(page).Nth(20)).ToBeAttachedAsync();
        await Expect(page).Not.ToHaveURLAsync(LabelUrl());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FieldOfAColumn_Entered_LeavesRowsOfThatNode()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");

        await ListPage.Filter(page).FillAsync("field:spec.nodeName=node-3");
        await ListPage.Filter(page).PressAsync("Enter");

        await ListPage.ExpectCellsAsync(page, "Node", nodes => nodes.Count > 5 && nodes.All(node => node == "node-3"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FieldThatTheServerKnows_Entered_IsAskedOfIt()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");

        await ListPage.Filter(page).FillAsync("field:status.phase!=Running");
        await ListPage.Filter(page).PressAsync("Enter");

        await ListPage.WholeAsync(page);
        await ListPage.ExpectCellsAsync(page, "Status", states => states.All(state => !state.StartsWith("Running", StringComparison.Ordinal)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FieldThatTheServerRefuses_Entered_IsToldInItsWords()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");

        await ListPage.Filter(page).FillAsync("field:spec.nosuch=1");
        await ListPage.Filter(page).PressAsync("Enter");

        await Expect(page.Locator(".list-problem")).ToContainTextAsync("spec.nosuch");
        await ListPage.Chip(page, "spec.nosuch").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ListPage.Rows(page).Nth(20)).ToBeAttachedAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Filter_Wrong_IsToldWithTheTermAndTheRestHolds(string term, string words)
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?q=ledger");

        await ListPage.Filter(page).FillAsync($"ledger {term}");
        await ListPage.Filter(page).PressAsync("Enter");

        await Expect(ListPage.FilterError(page)).ToContainTextAsync(words);
        await Screenshots.TakeAsync(page, $"filter-wrong-{term}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Quote_Open_IsToldWhileTypingAndClosedByEnter()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");

        await ListPage.Filter(page).FillAsync("\"ledger");
        await Expect(ListPage.FilterError(page)).ToContainTextAsync("quotation mark is not closed");
        await ListPage.Filter(page).PressAsync("Enter");

        await Expect(ListPage.FilterError(page)).ToHaveCountAsync(0);
        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 1 && names.All(name => name.StartsWith("ledger-", StringComparison.Ordinal)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task State_Chosen_LeavesRowsInIt()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods");
        var chip = ListPage.Chip(page, "Completed").GetByRole(AriaRole.Button);

        await chip.ClickAsync();

        await ListPage.ExpectCellsAsync(page, "Status", states => states.Count > 0 && states.All(state => state.StartsWith("Completed", StringComparison.Ordinal)));
        await Expect(chip).ToHaveAttributeAsync("aria-pressed", "true");
        await chip.ClickAsync();
        await ListPage.ExpectCellsAsync(page, "Status", states => states.Any(state => state.StartsWith("Running", StringComparison.Ordinal)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filter_ThatNothingPasses_CanBeClearedThere()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/pods?q=no-pod-has-this");

        await Expect(page.Locator("main")).ToContainTextAsync("Nothing matches");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear the filter" }).ClickAsync();

        await Expect(ListPage.Rows(page).Nth(20)).ToBeAttachedAsync();
        await Expect(ListPage.Filter(page)).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"[?&]q=checkout")]
    private static partial Regex CheckoutUrl();

    [GeneratedRegex("ledger")]
    private static partial Regex LabelUrl();
}
