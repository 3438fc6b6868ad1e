using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Sim.Engine.Waste;

namespace Sim.Engine.Tests.Waste;

public class FirstOrderDecayTests
{
    private static readonly Landfill Managed = new() { McfFraction = 1 };

    private static double[] Constant(int count, double kg) => [.. Enumerable.Repeat(kg, count)];

    /// <summary>1,000 t a year, DOC 0.15, DOCf 0.5, MCF 1, F 0.5, k 0.05: an independent calculation of equations 3.1-3.6.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2.438529)]
    [InlineData(3, 4.758129)]
    [InlineData(5, 9.063462)]
    [InlineData(10, 18.118592)]
    [InlineData(20, 30.662949)]
    [InlineData(50, 45.685321)]
    [InlineData(60, 47.383015)]
    public void The_annual_form_gives_the_methane_of_the_reference_case(int year, double methaneT)
    {
        double[] methane = FirstOrderDecay.IpccAnnual(Constant(60, 1e6), 0.15, 0.05, Managed, 60);
        Assert.Equal(methaneT, methane[year - 1] / 1000, 1e-6);
        Assert.Equal(50 * (1 - Math.Exp(-0.05 * (year - 1))), methane[year - 1] / 1000, 1e-9);
    }

    /// <summary>
    /// Equation HH-1 of 40 CFR 98.343, the sum over all years of waste in place of the step from year to year: MCF, DOC and DOCf as there;
    /// all that a kg can give is Lo = DOC MCF DOCf F 16/12 (EPA, questions and answers on subpart HH, Q102).
    /// </summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.057)]
    [InlineData(0.185)]
    public void The_annual_form_is_the_equation_of_the_American_reporting_rule(double k)
    {
        double[] wasteKg = [.. Enumerable.Range(0, 25).Select(x => 1000 * (40 + 37 * x % 23.0))];
        double[] methane = FirstOrderDecay.IpccAnnual(wasteKg, 0.20, k, Managed, 400);
        double perKg = 0.20 * 1 * 0.5 * 0.5 * 16 / 12;
        for (int t = 0; t < 60; t++)
        {
            double hh1 = Enumerable.Range(0, Math.Min(t, wasteKg.Length)).Sum(x => wasteKg[x] * perKg * (Math.Exp(-k * (t - x - 1)) - Math.Exp(-k * (t - x))));
            Assert.Equal(hh1, methane[t], 1e-9 * Math.Max(1, hh1));
        }
        Assert.Equal(wasteKg.Sum() * perKg * (k < 0.03 ? 1 - Math.Exp(-0.02 * 375) : 1), methane.Sum(), wasteKg.Sum() * perKg * 1e-3);
    }

    [Theory]
    [InlineData(0.185)]
    [InlineData(0.06)]
    public void The_monthly_form_agrees_with_the_annual_form_over_the_years(double k)
    {
        double[] annual = FirstOrderDecay.IpccAnnual(Constant(10, 12_000), 0.15, k, Managed, 40);
        double[] monthly = FirstOrderDecay.IpccMonthly(Constant(120, 1000), 0.15, k, Managed, 480, out double left);
        double all = 120_000 * 0.15 * 0.5 * 0.5 * 16 / 12;
        Assert.Equal(all, monthly.Sum() + left * 0.5 * 16 / 12, 1e-6);
        for (int year = 11; year < 40; year++)
        {
            // The spread of the months' starting dates around the mean is 3.45 months: k^2 (3.45/12)^2 / 2.
            double secondOrder = k * k * (143.0 / 12 / 144) / 2;
            double inYear = monthly[(year * 12)..(year * 12 + 12)].Sum();
            Assert.Equal(secondOrder, inYear / annual[year] - 1, 0.1 * secondOrder);
        }
    }

    [Fact]
    public void A_months_waste_rests_for_the_delay_and_then_halves_in_each_half_life()
    {
        double k = Math.Log(2) / 2; // half-life two years
        double[] methane = FirstOrderDecay.IpccMonthly([1000], 0.2, k, Managed, 240, out _);
        Assert.All(methane[..6], m => Assert.Equal(0, m));
        Assert.True(methane[6] > 0);
        Assert.Equal(0.5, methane[31] / methane[7], 1e-9);
        double all = 1000 * 0.2 * 0.5 * 0.5 * 16 / 12;
        Assert.Equal(all * (1 - Math.Exp(-k * 23.5 / 12)), methane[..30].Sum(), 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(12)]
    public void No_delay_changes_the_methane_of_all_time(double delayMonths)
    {
        Landfill landfill = Managed with { DelayMonths = delayMonths };
        double all = 1000 * 0.2 * 0.5 * 0.5 * 16 / 12;
        Assert.Equal(all, FirstOrderDecay.IpccAnnual([1000], 0.2, 0.5, landfill, 200).Sum(), 1e-6);
        Assert.Equal(all, FirstOrderDecay.IpccMonthly([1000], 0.2, 0.5, landfill, 2400, out _).Sum(), 1e-6);
        // The first year of the annual form decays for the months that are left of it.
        double first = FirstOrderDecay.IpccAnnual([1000], 0.2, 0.5, landfill, 2)[0];
        Assert.Equal(all * (1 - Math.Exp(-0.5 * Math.Max(6 - delayMonths, 0) / 12)), first, 1e-9);
    }

    [Fact]
    public void Food_waste_gives_40_kg_of_methane_a_tonne_over_its_lifetime_at_the_local_landfill()
    {
        var inputs = new WasteInputs();
        double[] food = new double[11];
        food[0] = 1;
        LandfillMethane methane = FirstOrderDecay.Methane(new Landfill(), [(WasteSource.Of(inputs, food), [1000.0])], 100);
        Assert.Equal(40, methane.GeneratedKg.Sum() + methane.StillToComeKg, 1e-9);
        Assert.Equal(methane.GeneratedKg, methane.EmittedKg);
        Assert.Equal(1 + 1200, methane.GeneratedKg.Length);
    }

    [Fact]
    public void Recovery_comes_before_oxidation()
    {
        WasteSource residents = WasteSource.OfResidents(new WasteInputs());
        var landfill = new Landfill { RecoveryFraction = 0.4, OxidationFraction = 0.1 };
        LandfillMethane methane = FirstOrderDecay.Methane(landfill, [(residents, Constant(24, 1000))], 5);
        Assert.Equal(0.4 * methane.GeneratedKg[50], methane.RecoveredKg[50], 1e-12);
        Assert.Equal(0.54 * methane.GeneratedKg[50], methane.EmittedKg[50], 1e-12);
        Assert.True(methane.StillToComeKg > 0);
    }

    [Fact]
    public void What_comes_in_the_thirty_years_after_the_period_is_told_beside_the_total()
    {
        SiteRun run = Centre.Run();
        MeteredMonth[] months = [.. Metering.Of(run)];
        double tailKg = months[^1].Waste.LandfillTailMethaneKg;
        Assert.Equal(0, months[..^1].Sum(m => m.Waste.LandfillTailMethaneKg));
        // DOC x 0.5 x 0.8 x 0.5 x 16/12 of each stream in all; after a year's decay from the middle of the first, 30 years leave e^-30k of it.
        double[] doc = new DegradableCarbon().ByStream(), k = new WetDecay().ByStream();
        double all = doc.Select((d, s) => d * 0.5 * 0.8 * 0.5 * 16 / 12 * months.Sum(m => m.Waste.LandfilledKg[s])).Sum();
        double left = doc.Select((d, s) => d * 0.5 * 0.8 * 0.5 * 16 / 12 * months.Sum(m => m.Waste.LandfilledKg[s]) * Math.Exp(-30 * k[s])).Sum();
        Assert.InRange(tailKg, 0.97 * (all - left - months.Sum(m => m.Waste.LandfillMethaneKg)), all - months.Sum(m => m.Waste.LandfillMethaneKg));
        Emissions e = Inventory.Of(months, new EmissionFactors());
        Assert.Equal(28 * tailKg, e.LandfillTailKgCo2e, 6);
        Assert.Equal(28 * months.Sum(m => m.Waste.LandfillMethaneKg), e.OfSourceKgCo2e(EmissionSource.Landfill), 6);
    }
}
