namespace Sim.Engine.Accounts;

/// <summary>
/// The cash of one payer over the period, by month where an array is given, at the month's end. Real EUR of the first year,
/// like the ledger.
/// </summary>
public sealed record PayerCash
{
    /// <summary>Name of the payer.</summary>
    public required string Name { get; init; }

    /// <summary>Whether cash depends on what is received; a payer with means of its own always has what it needs.</summary>
    public bool IsFunded { get; init; }

    /// <summary>Cash at the start, EUR.</summary>
    public double OpeningEur { get; init; }

    /// <summary>What the ledger charges to this payer, EUR: net of VAT that it recovers and of income.</summary>
    public double CostEur { get; init; }

    /// <summary>Bills of each month, EUR, all VAT in them.</summary>
    public required double[] InvoicedEur { get; init; }

    /// <summary>What was paid in each month, EUR: bills, interest, instalments of loans, and money given to other payers.</summary>
    public required double[] PaidEur { get; init; }

    /// <summary>What came in from funders, EUR.</summary>
    public required double[] ReceivedEur { get; init; }

    /// <summary>Sales and VAT returned, EUR.</summary>
    public required double[] EarnedEur { get; init; }

    /// <summary>What means of its own put in, EUR.</summary>
    public required double[] OwnMeansEur { get; init; }

    /// <summary>Interest on overdraft and overdue bills, EUR.</summary>
    public required double[] InterestEur { get; init; }

    /// <summary>Lent to it for measures, EUR.</summary>
    public required double[] LoanDrawnEur { get; init; }

    /// <summary>Repayment of such loans that falls due, EUR.</summary>
    public required double[] LoanPrincipalEur { get; init; }

    /// <summary>Interest on such loans that falls due, EUR, in real terms: what inflation takes off the debt is deducted.</summary>
    public required double[] LoanInterestEur { get; init; }

    /// <summary>Owed of such loans at the end of the period, EUR.</summary>
    public double LoanOwedEur => LoanDrawnEur.Sum() - LoanPrincipalEur.Sum();

    /// <summary>Money in the account, EUR; below zero where overdrawn.</summary>
    public required double[] CashEur { get; init; }

    /// <summary>Overdue bills, EUR.</summary>
    public required double[] ArrearsEur { get; init; }

    /// <summary>Days by which the oldest unpaid bill is overdue.</summary>
    public required double[] ArrearsDays { get; init; }

    /// <summary>VAT that suppliers have paid in for bills not yet paid to them, EUR: it is due at the invoice.</summary>
    public required double[] VatAheadEur { get; init; }

    /// <summary>Given to other payers by what they are promised, EUR, whether paid in the period or not.</summary>
    public double GivenEur { get; init; }

    /// <summary>Promised by funders for the period, EUR.</summary>
    public double PromisedEur { get; init; }

    /// <summary>Promised and never paid, EUR.</summary>
    public double NeverPaidEur { get; init; }

    /// <summary>Months from when its money falls due until it is paid, on average over what is paid; 0 where it gets nothing.</summary>
    public double MeanDelayMonths { get; init; }

    /// <summary>Promised and still to come at the end of the period, EUR.</summary>
    public double StillToComeEur { get; init; }

    /// <summary>Advances not worked off at the end of the period, EUR: owed to the funder.</summary>
    public double AdvanceOwedEur { get; init; }

    /// <summary>Bills not yet due at the end of the period, EUR.</summary>
    public double NotYetDueEur { get; init; }

    /// <summary>VAT still to be returned at the end of the period, EUR.</summary>
    public double VatToComeEur { get; init; }

    /// <summary>What funding that ends leaves open.</summary>
    public IReadOnlyList<FundingGap> Gaps { get; init; } = [];

    /// <summary>What this payer bears in the end, EUR: its cost, interest (that of loans for measures too) and what it gives, less what it is promised and gets.</summary>
    public double BearsEur => CostEur + InterestEur.Sum() + LoanInterestEur.Sum() + GivenEur - (PromisedEur - NeverPaidEur);

    /// <summary>Cash of a month less overdue bills, EUR: what would be there if every bill were paid when due.</summary>
    public double PositionEur(int month) => CashEur[month] - ArrearsEur[month];

    /// <summary>Lowest <see cref="PositionEur"/> at the end of a month, EUR.</summary>
    public double LowestEur => Enumerable.Range(0, CashEur.Length).Select(PositionEur).DefaultIfEmpty(OpeningEur).Min();

    /// <summary>Most that was overdue at the end of a month, EUR.</summary>
    public double WorstArrearsEur => ArrearsEur.DefaultIfEmpty(0).Max();

    /// <summary>Longest time by which a bill was overdue, days.</summary>
    public double WorstArrearsDays => ArrearsDays.DefaultIfEmpty(0).Max();
}
