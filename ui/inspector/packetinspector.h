// SPDX-License-Identifier: GPL-3.0-or-later
// One packet from three sides: its fields, its bytes, and the exchange it belongs to. Field and byte selection are one.
#pragma once

#include "ui/models/dissectionmodel.h"
#include "ui/models/packetexchange.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace mqttscope
{

class CaptureStore;
class ExchangeView;
class HexView;
class PlainLabel;
class SectionHeader;

/// Holds the packet's chunk, so that it stays readable when the capture evicts it. UI thread.
class PacketInspector : public QWidget
{
    Q_OBJECT
public:
    explicit PacketInspector(CaptureStore &capture, QWidget *parent = nullptr);

    /// 0, or a packet that is not in the capture, shows nothing.
    void setPacket(PacketNumber number);
    [[nodiscard]] PacketNumber packet() const { return m_number; }

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// The user wants to see another packet of the exchange.
    void packetRequested(quint64 number);

private:
    [[nodiscard]] QWidget *makeFieldsPanel();
    [[nodiscard]] QWidget *makeBytesPanel();
    [[nodiscard]] QWidget *makeExchangePanel();
    [[nodiscard]] QMenu *makeCopyMenu();
    void expandFields(const QModelIndex &parent, int &opened);
    void clear();
    void showField(const QModelIndex &index);
    [[nodiscard]] QString explanationOf(const FieldNode &field) const;
    void selectFieldAt(qsizetype offset);
    void showExchange();
    void extendExchange();
    void copyFields() const;

    CaptureStore &m_capture;
    DissectionModel *m_model;
    QString m_packetFault; ///< of the packet as a whole, with its clause; empty = none
    PacketExchange m_exchange;
    PacketNumber m_number = 0;

    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    SectionHeader *m_fieldsHeader = nullptr;
    PlainLabel *m_version = nullptr;
    QTreeView *m_fields = nullptr;
    SectionHeader *m_bytesHeader = nullptr;
    HexView *m_bytes = nullptr;
    SectionHeader *m_exchangeHeader = nullptr;
    ExchangeView *m_exchangeView = nullptr;
    PlainLabel *m_noExchange = nullptr;
    PlainLabel *m_fieldName = nullptr;
    PlainLabel *m_fieldFault = nullptr;
    PlainLabel *m_explanation = nullptr;
};

}
