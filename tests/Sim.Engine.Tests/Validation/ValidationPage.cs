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
        string text = Text([.. EnvelopeRows.All(), .. PeerRows.All(), .. WashRows.All()]);
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
            - **Water and waste by peers**, to the digit: rain tank of rharv (commit 6f9aef5), snow of landlab (9343ccb), landfill of
              swolfpy-processmodels (0a3edee), nitrous oxide by IPCC 2019 of slowtec/klick (0738a18).
            - **Measured by others**, with their spread or within 15 %, beside the defaults: septic tanks in California (Leverenz, Tchobanoglous and Darby 2010,
              vents of two systems; Diaz-Valbuena et al. 2011 have 11 g in eight), Hanoi (Moonkawin et al. 2023, doi:10.1021/acs.est.3c05724) and Ireland (Knappe,
              Somlai and Gill 2022, doi:10.5194/bg-19-1067-2022); 146 pits, holding and septic tanks (preprint doi:10.31224/6369, a mean over all kinds); sludge of 28 septic
              tanks (Gray 1995, Environmental Technology 16:795-800); pits in Tanzania (Water Science and Technology 79:2242, 2019); planted beds of eight homes in Texas
              (Neralla et al. 2000, Bioresource Technology 75:19-25) and of one in Murcia (Water 8:434, 2016); snow (Kuusisto 1980, Nordic Hydrology 11:235-242); digesters at 22 and
              28 C (Arikan, Mulbry and Lansing 2015, Waste Management 43:108-113); food waste in landfills (US EPA 2023, EPA-600-R-23-064).
            - The rest are closed forms (cooling store, first-order decay of IPCC 2006 volume 5 chapter 3) and cases worked out by
              hand (dispatch of battery and generator by the rules of the HOMER Pro manual, rainwater tank of Jenkins 1978, survival of an
              outage with two sets in the example of survival_gen_only and in the test "Backup Generator Reliability" of NREL's REopt.jl), to the digit.

            Why values are out, as far as is known: [buildings.md](buildings.md), [water.md](water.md#beside-what-was-measured). Films inside by natural convection, gaps by temperature, light by origin and
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
