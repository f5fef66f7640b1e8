// SPDX-License-Identifier: GPL-3.0-or-later
// How the connected broker is, what it offers, and our own broker.
#pragma once

#include "core/engine/engineinterface.h"
#include "ui/models/brokerhealth.h"

#include <QWidget>

class QStackedLayout;
class QTableView;
class QTimer;

namespace mqttscope
{

class BrokerOfferingModel;
class ConnectionListModel;
class EmptyState;
class LocalBrokerPanel;
class PlainLabel;
class SectionHeader;
class SelectionContext;
class StatCard;
class Surface;
class TlsModel;

/// UI thread.
class BrokerPage : public QWidget
{
    Q_OBJECT
public:
    BrokerPage(EngineInterface &engine, CaptureStore &capture, SelectionContext &selection,
               ConnectionListModel &connections, QWidget *parent = nullptr);

    void setPaused(bool paused);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeCards();
    [[nodiscard]] Surface *makeOffering();
    [[nodiscard]] Surface *makeSysValues();
    [[nodiscard]] const ConnectionStatus *currentStatus() const;
    void showConnection();
    void showHealth();
    void showSysState();
    void subscribeToSys();
    void takeBroker(const BrokerStatus &status);

    EngineInterface &m_engine;
    SelectionContext &m_selection;
    ConnectionListModel &m_connections;
    BrokerOfferingModel *m_offering;
    TlsModel *m_tls;
    SysModel *m_sys;
    LocalBrokerHealth m_localHealth;
    QTimer *m_refresh;
    bool m_isPaused = false;

    StatCard *m_clients = nullptr;
    StatCard *m_messagesIn = nullptr;
    StatCard *m_messagesOut = nullptr;
    StatCard *m_retained = nullptr;
    StatCard *m_uptime = nullptr;
    SectionHeader *m_offeringHeader = nullptr;
    PlainLabel *m_offeringNote = nullptr;
    QStackedLayout *m_offeringStack = nullptr;
    SectionHeader *m_tlsHeader = nullptr;
    QTableView *m_tlsTable = nullptr;
    SectionHeader *m_sysHeader = nullptr;
    QStackedLayout *m_sysStack = nullptr;
    EmptyState *m_noOffering = nullptr;
    EmptyState *m_noSys = nullptr;
    LocalBrokerPanel *m_local = nullptr;
};

}
