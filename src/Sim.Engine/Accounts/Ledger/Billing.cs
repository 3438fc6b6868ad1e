using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// What the meters of a period show of each thing that is paid for: found once, then priced as often as one likes, either to
/// the lines of a ledger or to their sums alone.
/// </summary>
internal sealed class Billing
{
    private static readonly int Categories = CostCategories.Words.Count;

    private readonly MeteredMonth[] months;
    private readonly Horizon until;
    private readonly Metered<Charge>[] charges;
    private readonly double[] everyMonth, personNights, placeDays;

    /// <summary>The billing of metered months and of investments until the centre closes or the period ends.</summary>
    public Billing(IReadOnlyList<MeteredMonth> metered, Horizon until)
    {
        this.until = until;
        months = [.. InOrder(metered).Where(m => !m.Closed)];
        charges = [.. Metered.Of(Charges.OfAnySite, months), .. FoundIn(months), .. Closing()];
        everyMonth = Metered.Of(_ => 1, months);
        personNights = Metered.Of(m => m.PersonNights, months);
        placeDays = Metered.Of(m => m.PlaceDays, months);
    }

    /// <summary>Metered months in the order in which they are billed: by month, then by site.</summary>
    public static IReadOnlyList<MeteredMonth> InOrder(IReadOnlyList<MeteredMonth> months)
    {
        for (int i = 1; i < months.Count; i++)
        {
            if (months[i].Month <= months[i - 1].Month)
            {
                return [.. months.OrderBy(m => m.Month).ThenBy(m => m.Site, StringComparer.Ordinal)];
            }
        }
        return months;
    }

    /// <summary>Every amount: month by month, then what the investments cost.</summary>
    public Ledger Ledger(AccountInputs inputs, IReadOnlyList<Investment> investments)
    {
        Priced[] priced = Price(inputs);
        var lines = new List<LedgerLine>(priced.Length * months.Length);
        for (int month = 0; month < months.Length; month++)
        {
            MeteredMonth m = months[month];
            foreach ((Charge charge, double[] quantities, UnitPrice price, double[] rise) in priced)
            {
                if (quantities[month] != 0)
                {
                    lines.Add(new LedgerLine(m.Site, m.Month, price.Payer, charge.Payee, charge.Category, charge.Item, quantities[month], charge.Unit,
                        price.CostEur * rise[m.Year], price.NetEur * rise[m.Year])
                    {
                        InvoicedUnitPriceEur = price.InvoicedEur * rise[m.Year],
                    });
                }
            }
        }
        foreach (CapitalBill bill in CapitalBill.Of(investments, inputs, until))
        {
            lines.Add(new LedgerLine(bill.Site, bill.Month, bill.Price.Payer, Payee.Contractors, bill.Category, bill.Item, bill.Quantity, bill.Unit,
                bill.Price.CostEur, bill.Price.NetEur)
            {
                InvoicedUnitPriceEur = bill.Price.InvoicedEur,
            });
        }
        return new Ledger(lines);
    }

    /// <summary>
    /// What that ledger sums to by year and category, EUR, [year][category], without making it: the same amounts in the same
    /// order, so equal to its <see cref="Accounts.Ledger.ByYearAndCategoryEur"/> to the last bit.
    /// </summary>
    public double[][] Sums(AccountInputs inputs, IReadOnlyList<Investment> investments)
    {
        var sumsEur = new double[Years][];
        for (int year = 0; year < sumsEur.Length; year++)
        {
            sumsEur[year] = new double[Categories];
        }
        Priced[] priced = Price(inputs);
        int[] categories = Array.ConvertAll(priced, p => (int)p.Charge.Category);
        double[][] quantities = Array.ConvertAll(priced, p => p.Quantities);
        double[][] costsEur = Array.ConvertAll(priced, p => Array.ConvertAll(p.Rise, rise => p.Price.CostEur * rise));
        for (int month = 0; month < months.Length; month++)
        {
            int year = months[month].Year;
            double[] yearEur = sumsEur[year];
            for (int i = 0; i < categories.Length; i++)
            {
                yearEur[categories[i]] += quantities[i][month] * costsEur[i][year];
            }
        }
        foreach (CapitalBill bill in CapitalBill.Of(investments, inputs, until))
        {
            sumsEur[bill.Month / 12][(int)bill.Category] += bill.Quantity * bill.Price.CostEur;
        }
        return sumsEur;
    }

    private int Years => Math.Max(until.Years, months.Length == 0 ? 0 : months[^1].Year + 1);

    private static IEnumerable<Metered<Charge>> FoundIn(MeteredMonth[] months)
    {
        var recyclables = new FoundCharges<(WasteStream, double)>(Charges.Recyclables, months.Length);
        var services = new FoundCharges<(ServiceKind, string, double)>(Charges.Service, months.Length);
        var staff = new FoundCharges<string>(Charges.Staff, months.Length);
        var rents = new FoundCharges<double>(Charges.Rent, months.Length);
        var vehicles = new FoundCharges<(string, double)>(Charges.Vehicle, months.Length);
        for (int month = 0; month < months.Length; month++)
        {
            MeteredMonth m = months[month];
            for (int stream = 0; stream < m.Waste.RecycledKg.Length; stream++)
            {
                recyclables.Add(month, ((WasteStream)stream, m.Waste.ContaminationFraction), m.Waste.RecycledKg[stream]);
            }
            foreach (ref readonly ServiceMonth service in m.ServicesSpan)
            {
                services.Add(month, (service.Kind, service.Provider, service.UnitPriceEur), service.Units);
            }
            foreach (ref readonly NamedAmount role in m.StaffSpan)
            {
                staff.Add(month, role.Name, role.Amount);
            }
            rents.Add(month, m.Homes.RentRise, m.Homes.Rented);
            foreach (JourneyMonth journey in m.Journeys)
            {
                vehicles.Add(month, (journey.Name, journey.VehicleEurPerKm), journey.Km);
            }
        }
        return [.. recyclables.All, .. services.All, .. staff.All, .. rents.All, .. vehicles.All];
    }

    private IEnumerable<Metered<Charge>> Closing()
    {
        double[] once = new double[months.Length];
        int last = until is { Closes: true, Months: > 0 } ? Array.FindIndex(months, m => m.Month == until.Months - 1) : -1;
        if (last >= 0)
        {
            once[last] = 1;
            yield return new(Charges.Closing, once);
        }
    }

    // All that has a price, with the real rise of that price from the first year to each.
    private Priced[] Price(AccountInputs inputs)
    {
        (string, bool)[] payers = Payer.ByCategory(inputs.Payers);
        var rises = new Dictionary<double, double[]>();
        var priced = new List<Priced>(charges.Length);
        void Add(Charge charge, double[] quantities)
        {
            (double eur, Vat vat) = charge.Price(inputs);
            if (eur == 0)
            {
                return;
            }
            double escalation = inputs.LifeCycle.EscalationFraction(charge.Category, charge.Carrier);
            if (!rises.TryGetValue(escalation, out double[]? rise))
            {
                rises.Add(escalation, rise = [.. Enumerable.Range(0, Years).Select(year => Finance.Growth(escalation, year))]);
            }
            priced.Add(new(charge, quantities, UnitPrice.Of(eur, vat, payers[(int)charge.Category], inputs.Prices.Vat.RateFraction), rise));
        }
        foreach (Metered<Charge> metered in charges)
        {
            Add(metered.What, metered.Quantities);
        }
        foreach (Metered<Charge> metered in Tariff.Of(inputs.Prices, months))
        {
            Add(metered.What, metered.Quantities);
        }
        foreach ((string name, FixedLine line) in inputs.FixedCosts.Lines.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            Add(new(line.Category, name, Payee.Suppliers, "month", _ => (line.AmountEurPerMonth ?? 0, line.Vat)), everyMonth);
            Add(new(line.Category, name, Payee.Suppliers, "person-night", _ => (line.PerPersonEurPerPersonDay ?? 0, line.Vat)), personNights);
            Add(new(line.Category, name, Payee.Suppliers, "place-day", _ => (line.PerPlaceEurPerPersonDay ?? 0, line.Vat)), placeDays);
        }
        return [.. priced];
    }

    private readonly record struct Priced(Charge Charge, double[] Quantities, UnitPrice Price, double[] Rise);
}
