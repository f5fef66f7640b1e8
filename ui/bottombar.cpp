// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bottombar.h"

#include "core/capture/capturestore.h"
#include "ui/editors/connectiondelegate.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/models/selectioncontext.h"
#include "ui/models/trafficmeter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statedot.h"
#include "ui/workspace.h"

#include <QHBoxLayout>

#include <cmath>

namespace mqttscope
{

BottomBar::BottomBar(const Workspace &workspace, QWidget *parent)
    : Surface(Ground::Bar, parent)
    , m_workspace(workspace)
    , m_dot(new StateDot(this))
{
    setObjectName(QStringLiteral("bottomBar"));
    setHairlines(Qt::TopEdge);
    setFont(scaledFont(font(), kSmallText));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 12, 5);
    row->setSpacing(18);
    auto *state = new QHBoxLayout;
    state->setSpacing(4);
    state->addWidget(m_dot);
    m_state = addLabel(*state, "statusState", tr("Connection, protocol version, session"));
    row->addLayout(state);
    m_ping = addLabel(*row, "statusPing", tr("Round trip of the last PINGREQ"));
    m_rates = addLabel(
        *row, "statusRates",
        tr("Messages received and sent per second on the connection chosen; the tool bar has all connections"));
    m_topics = addLabel(*row, "statusTopics", tr("Topics seen on this connection"));
    row->addStretch(1);
    m_capture = addLabel(*row, "statusCapture", tr("Packets kept, and the memory they use of their budget"));
    m_lost = addLabel(*row, "statusLost",
                      tr("Packets not recorded because the window could not keep up, packets that left the capture to "
                         "stay within its budget, and messages kept without their topic because there are too many "
                         "topics"));

    connect(&workspace.traffic, &TrafficMeter::sampled, this, &BottomBar::refresh);
    connect(&workspace.connections, &ConnectionListModel::statusChanged, this, &BottomBar::refreshConnection);
    connect(&workspace.connections, &ConnectionListModel::connectionRemoved, this, &BottomBar::refreshConnection);
    connect(&workspace.selection, &SelectionContext::currentConnectionChanged, this, &BottomBar::refreshConnection);
    connect(&workspace.capture, &CaptureStore::cleared, this, &BottomBar::refreshCapture);
    refresh();
}

PlainLabel *BottomBar::addLabel(QHBoxLayout &row, const char *name, const QString &hint)
{
    auto *label = new PlainLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setToolTip(plainToolTip(hint));
    row.addWidget(label);
    return label;
}

void BottomBar::refresh()
{
    refreshConnection();
    refreshCapture();
}

void BottomBar::refreshConnection()
{
    const ConnectionId id = m_workspace.selection.currentConnection();
    const ConnectionStatus *status = m_workspace.connections.status(id);
    const int row = m_workspace.connections.rowOf(id);
    m_dot->setState(row < 0 ? DotState::Off : ConnectionDelegate::dotStateOf(m_workspace.connections.index(row)));
    if (!status) {
        m_state->setPlainText(tr("Not connected"));
        m_state->setForegroundRole(QPalette::PlaceholderText);
        for (PlainLabel *label : {m_ping, m_rates, m_topics})
            label->setPlainText({});
        return;
    }
    QStringList facts{m_workspace.connections.stateText(*status)};
    if (status->state == ConnectionState::Connected) {
        facts.append(ConnectionListModel::versionText(status->version));
        if (status->connack && status->connack->sessionPresent)
            facts.append(tr("session present"));
        if (status->tls)
            facts.append(status->tls->isAccepted
                             ? tr("%1, certificate accepted in spite of errors").arg(status->tls->protocol)
                             : status->tls->protocol);
        if (status->readOnly)
            facts.append(tr("read-only"));
    }
    const bool isUnverified = status->tls && status->tls->isAccepted;
    m_state->setForegroundRole(isUnverified ? QPalette::BrightText : QPalette::PlaceholderText);
    if (status->state != ConnectionState::Connected && status->queued > 0)
        facts.append(tr("%1 waiting").arg(status->queued));
    m_state->setPlainText(facts.join(QStringLiteral(" · ")));
    m_ping->setPlainText(status->state == ConnectionState::Connected && status->pingRoundTrip
                             ? tr("Ping %1").arg(formatSpan(status->pingRoundTrip->count()))
                             : QString());
    const auto rates = m_workspace.traffic.rates(id);
    m_rates->setPlainText(
        QStringLiteral("↓ %1/s ↑ %2/s")
            .arg(formatCount(quint64(std::llround(rates.received))), formatCount(quint64(std::llround(rates.sent)))));
    const auto topics = m_workspace.capture.topicCount(id);
    m_topics->setPlainText(topics == 1 ? tr("1 topic") : tr("%1 topics").arg(formatCount(topics)));
}

void BottomBar::refreshCapture()
{
    const CaptureCounters counters = m_workspace.capture.counters();
    const QString budget = formatBytes(quint64(counters.byteBudget));
    m_capture->setPlainText(
        counters.kept == 0 ? tr("Capture empty · 0 of %1").arg(budget)
            : counters.kept == 1
            ? tr("Capture 1 packet · %1 of %2").arg(formatBytes(quint64(counters.bytesUsed)), budget)
            : tr("Capture %1 packets · %2 of %3")
                  .arg(formatCount(counters.kept), formatBytes(quint64(counters.bytesUsed)), budget));
    QStringList lost;
    if (counters.evicted > 0)
        lost.append(tr("%1 evicted").arg(formatCount(counters.evicted)));
    lost.append(tr("%1 dropped").arg(formatCount(counters.dropped)));
    if (counters.topicsRefused > 0)
        lost.append(tr("%1 without topic").arg(formatCount(counters.topicsRefused)));
    m_lost->setPlainText(lost.join(QStringLiteral(" · ")));
    m_lost->setForegroundRole(counters.dropped + counters.topicsRefused > 0 ? QPalette::BrightText
                                                                            : QPalette::PlaceholderText);
}

}
