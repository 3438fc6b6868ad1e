namespace Sim.Engine.Accounts;

/// <summary>The account of one payer while a cash book is written: what falls due, what comes in, and what that leaves.</summary>
internal sealed class CashAccount(string name, int months)
{
    private readonly double[] due = new double[months], dueVat = new double[months], invoicedVat = new double[months], given = new double[months];
    private readonly double[] cash = new double[months], arrears = new double[months], days = new double[months], vatAhead = new double[months];
    private readonly double[] paid = new double[months], interest = new double[months], ownMeans = new double[months];
    private readonly List<FundingGap> gaps = [];
    private double opening, overdraft, overdraftRate, arrearsRate, costEur, notYetDueEur, vatToComeEur;
    private double promisedEur, neverPaidEur, delayedEurMonths, settledEur, advanceOwedEur, promisedToOthersEur;
    private bool isFunded;

    public string Name => name;

    public double[] InvoicedEur { get; } = new double[months];

    public double[] ReceivedEur { get; } = new double[months];

    public double[] EarnedEur { get; } = new double[months];

    public double[] GivenEur => given;

    private double[] LoanDrawnEur { get; } = new double[months];

    private double[] LoanPrincipalEur { get; } = new double[months];

    private double[] LoanInterestEur { get; } = new double[months];

    /// <summary>Takes the terms of one site: balances add up, rates and limits do not.</summary>
    public void Open(Payer payer, double inflationFraction)
    {
        isFunded |= payer.IsFunded;
        opening += payer.OpeningEur;
        overdraft += payer.OverdraftEur;
        overdraftRate = Math.Max(overdraftRate, Math.Max(0, Finance.RealRate(payer.OverdraftInterestFraction, inflationFraction)));
        arrearsRate = Math.Max(arrearsRate, Math.Max(0, Finance.RealRate(payer.ArrearsInterestFraction, inflationFraction)));
    }

    /// <summary>A line of the ledger, its bill due some months after the invoice.</summary>
    public void Invoice(in LedgerLine line, int afterMonths)
    {
        costEur += line.AmountEur;
        // What is earned comes at once and bears no VAT; a credit, with that of the bill that it stands on, lowers the bill.
        if (line.InvoicedEur < 0 && line.InvoicedVatEur == 0)
        {
            EarnedEur[line.Month] -= line.InvoicedEur;
            return;
        }
        InvoicedEur[line.Month] += line.InvoicedEur;
        invoicedVat[line.Month] += line.InvoicedVatEur;
        if (line.Month + afterMonths < months)
        {
            due[line.Month + afterMonths] += line.InvoicedEur;
            dueVat[line.Month + afterMonths] += line.InvoicedVatEur;
        }
        else
        {
            notYetDueEur += line.InvoicedEur;
        }
        // Input tax of an invoice counts in the return of its month, which is settled in the next.
        double backEur = line.InvoicedEur - line.AmountEur;
        if (line.Month + 1 < months)
        {
            EarnedEur[line.Month + 1] += backEur;
        }
        else
        {
            vatToComeEur += backEur;
        }
    }

    /// <summary>
    /// A loan for a measure, drawn in the first month when the measure is paid for, paid back at the ends of years. In real money the
    /// debt shrinks by inflation, so that interest is taken at the real rate and the rest of each instalment is repayment.
    /// </summary>
    public void Borrow(MeasureLoan loan, double outlayEur, double inflationFraction)
    {
        double owedEur = outlayEur * loan.ShareFraction, realRate = Finance.RealRate(loan.InterestFraction, inflationFraction);
        LoanDrawnEur[0] += owedEur;
        foreach (LoanYear year in loan.Years(outlayEur, months / 12))
        {
            int m = (12 * year.Year) - 1;
            double interestEur = owedEur * realRate, paidEur = year.PaidEur * Math.Pow(1 + inflationFraction, -year.Year);
            LoanInterestEur[m] += interestEur;
            LoanPrincipalEur[m] += paidEur - interestEur;
            owedEur -= paidEur - interestEur;
        }
    }

    /// <summary>A funding, given what falls due in each month as if it neither began nor ended, while the centre is open.</summary>
    public void Fund(Funding funding, string from, ReadOnlySpan<double> fallsDueEur, int startYear, int openMonths, CashAccount? giver)
    {
        int delay = (int)funding.DelayMonths, last = -1;
        double advanceEur = funding is ReimbursementFunding r ? r.AdvanceEur : 0, owedEur = 0, lapsedEur = 0;
        for (int m = 0; m < months; m++)
        {
            (bool begun, bool lasts) = funding.At(startYear, m);
            double paidEur = fallsDueEur[m] * (1 - funding.NeverPaidFraction);
            if (!begun || !lasts)
            {
                lapsedEur += lasts ? 0 : paidEur;
                continue;
            }
            if (advanceEur > 0)
            {
                Receive(m, advanceEur, giver);
                (owedEur, advanceEur) = (advanceEur, 0);
            }
            last = m;
            promisedEur += fallsDueEur[m];
            neverPaidEur += fallsDueEur[m] - paidEur;
            delayedEurMonths += paidEur * delay;
            if (giver is not null)
            {
                giver.promisedToOthersEur += paidEur;
            }
            if (m + delay < months)
            {
                double keptEur = Math.Min(owedEur, paidEur);
                owedEur -= keptEur;
                settledEur += paidEur;
                Receive(m + delay, paidEur - keptEur, giver);
            }
        }
        advanceOwedEur += owedEur;
        if (last >= 0 && last < openMonths - 1 && !funding.At(startYear, openMonths - 1).Lasts)
        {
            gaps.Add(new FundingGap(from, last, lapsedEur * 12 / (openMonths - 1 - last)));
        }
    }

    /// <summary>Month after month: what comes in, what is due, and who waits.</summary>
    public PayerCash Settle()
    {
        double position = opening, vatSoFarEur = 0;
        var oldest = new OldestBill();
        var owed = new double[months];
        for (int m = 0; m < months; m++)
        {
            if (isFunded && m > 0)
            {
                interest[m] = ((cash[m - 1] < 0 ? -cash[m - 1] * overdraftRate : 0) + (arrears[m - 1] * arrearsRate)) / 12;
            }
            double owedEur = owed[m] = due[m] + given[m] + interest[m] + LoanPrincipalEur[m] + LoanInterestEur[m];
            position += ReceivedEur[m] + EarnedEur[m] + LoanDrawnEur[m] - owedEur;
            if (!isFunded)
            {
                // Means of its own fill what is missing and take what is over.
                ownMeans[m] = opening - position;
                position = opening;
            }
            cash[m] = Math.Max(position, -overdraft);
            arrears[m] = cash[m] - position;
            paid[m] = owedEur + (m > 0 ? arrears[m - 1] : 0) - arrears[m];
            (days[m], double vatPaidEur) = oldest.After(owed, dueVat, m, arrears[m]);
            vatSoFarEur += invoicedVat[m];
            vatAhead[m] = Math.Max(0, vatSoFarEur - vatPaidEur);
        }
        return Result();
    }

    private void Receive(int m, double eur, CashAccount? giver)
    {
        ReceivedEur[m] += eur;
        if (giver is not null)
        {
            giver.given[m] += eur;
        }
    }

    private PayerCash Result() => new()
    {
        Name = name,
        IsFunded = isFunded,
        OpeningEur = opening,
        CostEur = costEur,
        InvoicedEur = InvoicedEur,
        PaidEur = paid,
        ReceivedEur = ReceivedEur,
        EarnedEur = EarnedEur,
        OwnMeansEur = ownMeans,
        InterestEur = interest,
        LoanDrawnEur = LoanDrawnEur,
        LoanPrincipalEur = LoanPrincipalEur,
        LoanInterestEur = LoanInterestEur,
        CashEur = cash,
        ArrearsEur = arrears,
        ArrearsDays = days,
        VatAheadEur = vatAhead,
        GivenEur = promisedToOthersEur,
        PromisedEur = promisedEur,
        NeverPaidEur = neverPaidEur,
        MeanDelayMonths = promisedEur > neverPaidEur ? delayedEurMonths / (promisedEur - neverPaidEur) : 0,
        StillToComeEur = promisedEur - neverPaidEur - settledEur,
        AdvanceOwedEur = advanceOwedEur,
        NotYetDueEur = notYetDueEur,
        VatToComeEur = vatToComeEur,
        Gaps = gaps,
    };
}
