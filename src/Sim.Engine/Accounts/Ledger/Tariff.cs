namespace Sim.Engine.Accounts;

/// <summary>What a tariff asks for beside a price for each unit: steps, winter, a net account. Its quantities hang on its terms, so they are found with the prices.</summary>
internal static class Tariff
{
    /// <summary>The charges of a tariff.</summary>
    /// <param name="prices">The tariff.</param>
    /// <param name="months">Metered months, in order of time.</param>
    public static IEnumerable<Metered<Charge>> Of(Prices prices, MeteredMonth[] months)
    {
        ElectricityPrice power = prices.Electricity;
        foreach ((string name, ElectricityBlock block) in power.Blocks.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            yield return Power($"grid electricity, step {name}", i => block.MoreEurPerKwh,
                Metered.Of(m => Math.Max(0, m.ImportKwh.Sum() - block.AboveKwhPerMonth), months));
        }
        foreach ((string name, WaterBlock block) in prices.Water.Blocks.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            yield return new(
                new(CostCategory.Water, $"mains water, step {name}", Payee.WaterUtility, "m3", i => (block.MoreEurPerM3, i.Prices.Vat.Water)),
                Metered.Of(m => Math.Max(0, m.MainsM3 - block.AboveM3PerMonth), months));
        }
        foreach (Metered<Charge> charge in InWinter("grid electricity", 1, power, Metered.Of(m => m.ImportKwh[MeteredMonth.DayBand], months), Metered.Of(NightKwh, months), months))
        {
            yield return charge;
        }
        foreach (Metered<Charge> charge in power.NetAccount is null ? [] : Net(power, months))
        {
            yield return charge;
        }
    }

    /// <summary>Electricity of the night band in a month, kWh; none in a contract of one band.</summary>
    public static double NightKwh(MeteredMonth m) => m.ImportKwh.Length > MeteredMonth.NightBand ? m.ImportKwh[MeteredMonth.NightBand] : 0;

    // October to March.
    private static bool IsWinter(MeteredMonth month) => month.Month % 12 is < 3 or >= 9;

    private static Metered<Charge> Power(string item, Func<AccountInputs, double> priceEur, double[] kwh) =>
        new(new(CostCategory.Electricity, item, Payee.ElectricitySupplier, "kWh", i => (priceEur(i), i.Prices.Vat.Electricity)), kwh);

    // The account covers the day's kWh before the night's, because the sun feeds in by day. A kWh of winter is worth winter's price.
    private static IEnumerable<Metered<Charge>> Net(ElectricityPrice power, MeteredMonth[] months)
    {
        double[] day = new double[months.Length], night = new double[months.Length], left = new double[months.Length];
        var accounts = new Dictionary<string, double>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < months.Length; i++)
        {
            last[months[i].Site] = i;
        }
        for (int i = 0; i < months.Length; i++)
        {
            MeteredMonth m = months[i];
            double kwh = accounts.GetValueOrDefault(m.Site) + m.ExportKwh;
            double byDay = Math.Min(kwh, m.ImportKwh[MeteredMonth.DayBand]), byNight = Math.Min(kwh - byDay, NightKwh(m));
            (day[i], night[i]) = (byDay, byNight);
            kwh -= byDay + byNight;
            bool settled = m.Month % 12 == 11 || last[m.Site] == i;
            left[i] = settled ? kwh : 0;
            accounts[m.Site] = settled ? 0 : kwh;
        }
        double credit = power.NetAccount!.CreditFraction;
        yield return Power("net account, day", i => -credit * i.Prices.Electricity.DayEurPerKwh, day);
        yield return Power("net account, night", i => -credit * i.Prices.Electricity.NightEurPerKwh, night);
        foreach (Metered<Charge> charge in InWinter("net account", -credit, power, day, night, months))
        {
            yield return charge;
        }
        yield return new(
            new(CostCategory.Electricity, "net account, left at the year's end", Payee.ElectricitySupplier, "kWh", i => (-i.Prices.Electricity.FeedInEurPerKwh, Vat.None)), left);
    }

    // What kWh of winter cost or save beyond the price of their band.
    private static IEnumerable<Metered<Charge>> InWinter(string what, double share, ElectricityPrice power, double[] day, double[] night, MeteredMonth[] months)
    {
        if (power.WinterMoreFraction == 0)
        {
            yield break;
        }
        double[] Winters(double[] kwh) => [.. kwh.Select((k, i) => IsWinter(months[i]) ? k : 0)];
        yield return Power($"{what}, day, more in winter", i => share * i.Prices.Electricity.DayEurPerKwh * i.Prices.Electricity.WinterMoreFraction, Winters(day));
        yield return Power($"{what}, night, more in winter", i => share * i.Prices.Electricity.NightEurPerKwh * i.Prices.Electricity.WinterMoreFraction, Winters(night));
    }
}
