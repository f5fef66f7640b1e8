// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tlsmodel.h"

#include "core/base/plaintext.h"
#include "ui/models/celltone.h"
#include "ui/models/format.h"

namespace mqttscope
{

namespace
{
constexpr qint64 kSoon = 30; // days
}

void TlsModel::setFacts(const std::optional<TlsFacts> &facts, const QDateTime &now)
{
    std::vector<Row> rows = facts ? rowsOf(*facts, now) : std::vector<Row>();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<TlsModel::Row> TlsModel::rowsOf(const TlsFacts &facts, const QDateTime &now)
{
    constexpr int kNormal = int(CellTone::Normal);
    std::vector<Row> rows;
    if (facts.isAccepted)
        rows.push_back({tr("Verification"),
                        tr("failed, accepted by hand: %1").arg(facts.problems.join(QStringLiteral(", "))),
                        int(CellTone::StrongError)});
    else if (facts.chain.isEmpty())
        rows.push_back({tr("Verification"), tr("both sides hold the pre-shared key"), int(CellTone::Success)});
    else
        rows.push_back(
            {tr("Verification"), tr("passed, for %1").arg(visibleText(facts.serverName)), int(CellTone::Success)});
    rows.push_back({tr("Protocol"), facts.protocol, kNormal});
    rows.push_back({tr("Cipher"), facts.cipher, kNormal});
    if (!facts.alpn.isEmpty())
        rows.push_back({tr("ALPN"), visibleText(facts.alpn), kNormal});
    for (const CertificateFacts &certificate : facts.chain) {
        const bool isFirst = &certificate == &facts.chain.first();
        const qint64 days = now.daysTo(certificate.validUntil);
        rows.push_back(
            {isFirst ? tr("Certificate") : tr("Issuer"), visibleText(certificate.subject), int(CellTone::Strong)});
        rows.push_back({tr("Issued by"), visibleText(certificate.issuer), kNormal});
        const QString until = formatDay(certificate.validUntil);
        rows.push_back(
            {tr("Valid until"),
             days < 0 ? tr("%1, expired").arg(until) : tr("%1, %2 days left").arg(until, QString::number(days)),
             int(days < 0           ? CellTone::Error
                     : days < kSoon ? CellTone::Warning
                                    : CellTone::Normal)});
        rows.push_back({tr("SHA-256"), formatFingerprint(certificate.sha256), kNormal});
    }
    return rows;
}

int TlsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int TlsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TlsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name : row.value;
    case Qt::ToolTipRole:
        return QLatin1String("<span>") + row.value.toHtmlEscaped() + QLatin1String("</span>");
    case CellToneRole:
        return index.column() == Name ? int(CellTone::Muted) : row.tone;
    case CellMonospaceRole:
        return index.column() == Value;
    default:
        return {};
    }
}

QVariant TlsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Property") : tr("Value");
}

}
