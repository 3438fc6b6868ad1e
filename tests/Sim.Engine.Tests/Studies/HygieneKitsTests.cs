using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

public class HygieneKitsTests
{
    [Fact]
    public void Kits_of_a_year_by_hand()
    {
        // 40 people all year: 480 kits a month's turn, and one for each who arrives.
        var kits = new HygieneKits { PerArrival = 2, ItemsKg = 1.5, PackagingKg = 0.1, PlasticFraction = 0.7, EmissionsKgCo2ePerKg = 2 };
        Assert.Equal(480 + 2 * 100, kits.Kits(40 * 365, 100), 9);
        Assert.Equal(3.2, kits.KgCo2ePerKit, 12);
        Assert.Equal(0.07, kits.WasteKg()[(int)WasteStream.Plastic], 12);
        Assert.Equal(0.03, kits.WasteKg()[(int)WasteStream.Paper], 12);
    }

    [Fact]
    public void Kits_cost_emit_and_leave_their_packaging()
    {
        (string, string) handed = ("services.hygiene_kits", "{ price: 6 EUR }");
        SiteRun without = Centre.Run(), with = Centre.Run(handed);
        IReadOnlyList<MeteredMonth> months = Metering.Of(with);
        double kits = months.Sum(m => m.Services.Where(s => s.Kind == ServiceKind.HygieneKits).Sum(s => s.Units));
        // Forty people all year, and as many more as arrive: whoever stays for months is rarely replaced.
        Assert.InRange(kits, 480 + 40, 480 + 40 * 20);
        Assert.Equal(0.12 * kits, with.Total("waste.residents") - without.Total("waste.residents"), 1e-6);
        Assert.Equal(kits * 1.12 * 2.5, Inventory.Of(months, new EmissionFactors()).OfSourceKgCo2e(EmissionSource.HygieneKits), 1e-6);
        LedgerLine[] lines = [.. Ledger.Of(months, new AccountInputs { Prices = new Prices { Vat = new VatTerms { Services = Vat.None } } }, [], 1).Lines.Where(l => l.Item == "hygiene kits")];
        Assert.Equal(6 * kits, lines.Sum(l => l.AmountEur), 1e-6);
        Assert.All(lines, l => Assert.Equal((CostCategory.Care, "kit"), (l.Category, l.Unit)));
        Assert.Equal(0, Metering.Of(without).Sum(m => m.HygieneKitsKgCo2e));
    }
}
