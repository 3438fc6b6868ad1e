using System.Text;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Validation;

/// <summary>docs/validation.md: every value of the engine that has a published counterpart, in range or out. A stale page fails.</summary>
[Trait("Category", "Validation")]
public sealed class ValidationPage(ITestOutputHelper output)
{
    private const string Amsterdam = "weather/NLD_Amsterdam.062400_IWEC.epw";

    /// <summary>Root of the checkout.</summary>
    public static string Root { get; } = Find();

    [SharedFact(EnvelopeRows.Weather)]
    public void The_page_of_validation_says_what_the_engine_gives_today()
    {
        string text = Text([.. EnvelopeRows.All(), .. PeerRows.All()]);
        string page = Path.Combine(Root, "docs", "validation.md"), received = Path.Combine(Root, "docs", "validation.received.md");
        output.WriteLine(text);
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail($"docs/validation.md is stale: look at what moved in {received}, and move it over the page if it is right");
    }

    private static string Text(IEnumerable<ValidationRow> all)
    {
        ValidationRow[] rows = [.. all];
        StringBuilder page = new();
        page.Append($"""
            # Validation

            Made by the test `ValidationPage`, which fails when this page is stale; not written by hand. What the engine gives today
            beside what is published: {rows.Count(r => r.IsIn)} of {rows.Length} values are in range. No constant was fitted to them.

            - **ASHRAE 140 cases**: the building envelope cases of ANSI/ASHRAE Standard 140-2020, run from
              [scenarios/validation/ashrae-140.yaml](../scenarios/validation/ashrae-140.yaml) under the standard's weather of Denver. The
              range is that of its six example programs (BSIMAC where it has results, CSE, DeST, EnergyPlus, ESP-r, TRNSYS), with their digits.
            - **Sun at Denver**: on the planes of the building, and through its windows per square metre of glass (same source).
            - **Sun position**: NREL's algorithm (Reda and Andreas, NREL/TP-560-34302; pvlib-python), within 0.01 degrees.
            - **Amsterdam IWEC**: light on planes and a year of solar power by pvlib-python (commit 6382338), within 1 %.
            - **Composting**: three trials of food waste with wood chips in bins (Revista Ambiente & Agua 12, 2017, SciELO S1980-993X2017000500718).
            - **Digestion**: a full-scale plant for food waste of homes over 426 days (Banks et al. 2011, Bioresource Technology 102:612-620), within 15 %.
            - The rest are closed forms (cooling store, first-order decay of IPCC 2006 volume 5 chapter 3) and cases worked out by
              hand (dispatch of battery and generator by the rules of the HOMER Pro manual, rainwater tank of Jenkins 1978, survival of an
              outage in the test "Backup Generator Reliability" of NREL's REopt.jl), to the digit.

            Why values are out, as far as is known: [buildings.md](buildings.md). Films inside by natural convection, gaps by temperature, light by origin and
            fine steps are options of the language, which the cases use; the defaults are constants and steps of an hour (what they give: same page).

            | case | quantity | unit | value | low | high | verdict |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (ValidationRow row in rows)
        {
            page.Append(row.Line).Append('\n');
        }
        return page.ToString();
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sustainability.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("the tests do not run within the checkout");
    }
}
